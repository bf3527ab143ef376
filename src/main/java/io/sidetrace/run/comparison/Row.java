package io.sidetrace.run.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened at one place under each profile, in their order; null where nothing did. */
public record Row(List<@Nullable Happening> cells) {

  public Row {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  public int line() {
    return any().entry().line();
  }

  /** Whether the same happened under every profile. */
  public boolean same() {
    return cells.stream().allMatch(cell -> cell != null && cell.isLike(any()));
  }

  Happening any() {
    return cells.stream().filter(Objects::nonNull).findFirst().orElseThrow();
  }

  /** This row with what happened under one more profile. */
  Row and(@Nullable Happening next) {
    List<@Nullable Happening> more = new ArrayList<>(cells);
    more.add(next);
    return new Row(more);
  }
}
