package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Event.KernelPart;
import io.sidetrace.engine.journal.Event.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a version came from its jaxpr to what runs. */
class KernelTests {

  private static final String PROGRAM =
      """
      import jax
      import jax.numpy as jnp

      @jax.jit
      def f(x, w):
        unused = jnp.sin(x)
        y = x * 2.
        z = jnp.exp(y)
        return jnp.dot(w, z)

      f(jnp.ones(3), jnp.ones((3, 3)))
      """;

  private final Event.Compiled compiled =
      Journal.onePass(PROGRAM).all(Event.Compiled.class).getLast();

  @Test
  void startsWithTheJaxprAsTracedAndTheLinesThatWroteIt() {
    Stage traced = compiled.stages().getFirst();
    assertThat(traced.step()).isEqualTo("as traced");
    String[] rows = compiled.jaxpr().split("\n");
    assertThat(line(rows, traced, "= sin ")).containsExactly(6);
    assertThat(line(rows, traced, "= mul ")).containsExactly(7);
    assertThat(line(rows, traced, "= exp ")).containsExactly(8);
  }

  @Test
  void whatNobodyReadsIsGoneAfterTheDeadCode() {
    Stage last =
        compiled.stages().stream()
            .filter(stage -> stage.step().equals("DeadCode"))
            .findFirst()
            .orElseThrow();
    assertThat(compiled.jaxpr()).contains("= sin ");
    assertThat(last.text()).contains("mul").doesNotContain("sin");
  }

  @Test
  void pointwiseEquationsShareALoopAndTheProductStandsAlone() {
    assertThat(compiled.kernel())
        .extracting(KernelPart::how)
        .containsSubsequence("one loop", "matrix product");
    KernelPart loop = compiled.kernel().getFirst();
    assertThat(loop.primitives()).containsExactly("mul", "exp");
    assertThat(loop.elements()).isEqualTo(3);
    assertThat(loop.lines()).containsExactly(7, 8);
  }

  private static List<Integer> line(String[] rows, Stage stage, String part) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].contains(part)) {
        return stage.rows().get(i);
      }
    }
    throw new AssertionError("no row with " + part);
  }
}
