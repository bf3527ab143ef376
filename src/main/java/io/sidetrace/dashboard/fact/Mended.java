package io.sidetrace.dashboard.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A try to mend.
 *
 * @param ordinal counted from 1 in its attempt
 * @param run null when it was deleted since
 * @param groupKey equal for the same idea; null for what was tried before there were keys
 * @param unchanged whether it is no other idea than the given program
 * @param gotchas that showed in it
 */
public record Mended(
    Began attempt,
    int ordinal,
    @Nullable String run,
    boolean accepted,
    @Nullable String groupKey,
    boolean unchanged,
    List<String> gotchas,
    Instant at) {
  public Mended {
    gotchas = List.copyOf(gotchas);
  }
}
