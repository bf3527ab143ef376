package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the real packages can do and Sidetrace cannot is refused in words of its own, never in words
 * that the real packages would not say.
 */
class RefusalTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import jax.numpy as jnp; jnp.unwrap | AttributeError | Sidetrace does not have jax.numpy.unwrap yet (the real package has it).
          from jax.numpy import unwrap | ImportError | Sidetrace does not have jax.numpy.unwrap yet (the real package has it).
          from jax.lax import conv_transpose | ImportError | Sidetrace does not have jax.lax.conv_transpose yet (the real package has it).
          from brainstate.nn import Conv2d | ImportError | Sidetrace does not have brainstate.nn.Conv2d yet (the real package has it).
          import jax.experimental.sparse | ImportError | Sidetrace does not have jax.experimental.sparse yet (the real package has it).
          import flax | ModuleNotFoundError | Sidetrace does not have flax (the real package exists). The nearest that is there: brainstate.nn.
          import jax; jax.jit(abs).lower(1.).as_text() | AttributeError | Sidetrace does not have as_text of a lowered function yet
          from jax.numpy import nonsense | ImportError | cannot import name 'nonsense' from 'jax.numpy'
          import nonsense | ModuleNotFoundError | No module named 'nonsense'
          """)
  void namesThatAreMissing(String program, String type, String beginning) {
    Event.ErrorRaised error = errorOf(program);
    assertThat(error.type()).isEqualTo(type);
    assertThat(error.message()).startsWith(beginning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import jax.numpy as jnp; jnp.zeros((100000, 100000)) | (100000, 100000) has 10,000,000,000 elements (38,146 MiB)
          import jax, jax.numpy as jnp; jax.jit(lambda x: jnp.outer(x, x).sum())(jnp.ones(100000)) | (100000, 100000) has 10,000,000,000 elements (38,146 MiB)
          """)
  void arraysThatDoNotFit(String program, String size) {
    Event.ErrorRaised error = errorOf(program);
    assertThat(error.type()).isEqualTo("MemoryError");
    assertThat(error.message())
        .isEqualTo(
            "An array of shape " + size + "; that is more than fits here. Use a smaller shape.");
  }

  private static Event.ErrorRaised errorOf(String program) {
    List<Event.ErrorRaised> errors = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(
          program,
          Profile.ONE_PASS,
          entry -> {
            if (entry.event() instanceof Event.ErrorRaised e) {
              errors.add(e);
            }
          });
    }
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }
}
