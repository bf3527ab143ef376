package io.sidetrace.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Cells.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTests {

  @Test
  void aProgramWithoutMarkersIsOneCell() {
    assertThat(Cells.of("a = 1\nb = 2\n"))
        .isEqualTo(new Cells(List.of(new Cell(1, 1, "a = 1\nb = 2\n")), false));
  }

  @Test
  void aMarkerStartsACell() {
    Cells cells = Cells.of("# %% first\na = 1\n# %%\nb = 2");
    assertThat(cells.marked()).isTrue();
    assertThat(cells.cells())
        .containsExactly(new Cell(1, 1, "# %% first\na = 1\n"), new Cell(2, 3, "# %%\nb = 2"));
  }

  @Test
  void codeBeforeTheFirstMarkerIsACell() {
    assertThat(Cells.of("import brainpy\n# %%\nb = 2").cells())
        .containsExactly(new Cell(1, 1, "import brainpy\n"), new Cell(2, 2, "# %%\nb = 2"));
  }

  @Test
  void commentsBeforeTheFirstMarkerAreNot() {
    assertThat(Cells.of("# A lesson.\n\n# %%\nb = 2").cells())
        .containsExactly(new Cell(1, 3, "# %%\nb = 2"));
  }

  @Test
  void aMarkerInsideALineIsNone() {
    assertThat(Cells.of("a = 1  # %% no\n  # %% nor this\n").marked()).isFalse();
  }

  @Test
  void onlyNewlinesEndLines() {
    assertThat(Cells.of("s = '\u2028# %%'\r\n# %%\r\nb = 2").cells())
        .extracting(Cell::line)
        .containsExactly(1, 2);
  }

  @Test
  void anEmptyProgramIsOneEmptyCell() {
    assertThat(Cells.of("").cells()).containsExactly(new Cell(1, 1, ""));
  }
}
