package io.sidetrace.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What makes two programs the same to who groups them. */
class ProgramShapeTests {

  @Test
  void namesSpacesAndCommentsAreIgnored() {
    String one =
        """
        total = 0  # how often
        def f(x):
            # counts
            global total

            total += 1
            return x.sum()
        """;
    String other =
        """
        n=0
        def g( y ):
          global n
          n += 1
          return y.sum( )
        """;
    assertThat(ProgramShape.of(one)).isEqualTo(ProgramShape.of(other));
  }

  @Test
  void attributesNumbersTextsAndBlocksAreNot() {
    assertThat(ProgramShape.of("x.sum()")).isNotEqualTo(ProgramShape.of("x.max()"));
    assertThat(ProgramShape.of("x + 1")).isNotEqualTo(ProgramShape.of("x + 2"));
    assertThat(ProgramShape.of("print('# a')")).isNotEqualTo(ProgramShape.of("print('# b')"));
    assertThat(ProgramShape.of("if x:\n  y\nz")).isNotEqualTo(ProgramShape.of("if x:\n  y\n  z"));
    assertThat(ProgramShape.of("a + b")).isNotEqualTo(ProgramShape.of("a + a"));
  }

  @Test
  void aCallMayGoOverLines() {
    assertThat(ProgramShape.of("f(a,\n   b)")).isEqualTo(ProgramShape.of("f(a, b)"));
  }
}
