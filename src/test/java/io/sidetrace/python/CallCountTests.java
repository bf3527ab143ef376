package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the Python body of a function runs: the table of the facts (GROUND_TRUTH §3). */
class CallCountTests {
  private static final String SETUP =
      """
      import jax.numpy as jnp
      import brainpy.math as bm
      n = [0]
      w = bm.TrainVar(bm.asarray(2.))
      def f(x):
          n[0] += 1
          return w.value * x
      xs = bm.arange(100.)
      """;

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "g = bm.jit(f); g(1.)                                  | 1 | 2",
        "g = bm.jit(f); g(1.); n[0] = 0; g(2.)                 | 0 | 0",
        "g = bm.jit(f); g(1.); n[0] = 0; g(bm.ones(2))         | 1 | 1",
        "g = bm.jit(f); g(1.); n[0] = 0; g(1)                  | 1 | 1",
        "bm.for_loop(f, xs)                                    | 1 | 2",
        "bm.for_loop(f, xs); n[0] = 0; bm.for_loop(f, xs)      | 1 | 1",
        "bm.jit(lambda: bm.for_loop(f, xs))()                  | 1 | 2",
        "bm.scan(lambda c, x: (c, f(x)), 0., xs)               | 1 | 2",
        "bm.while_loop(lambda x: (f(x),), lambda x: x < 9., (1.,)) | 1 | 2",
        "bm.cond(True, f, f, 1.)                               | 2 | 4",
        "bm.grad(f)(1.)                                        | 1 | 2",
        "g = bm.grad(f); g(1.); n[0] = 0; g(2.)                | 0 | 1",
        "g = bm.jit(bm.grad(f)); g(1.); g(2.)                  | 1 | 2",
        "bm.jit(lambda x: bm.grad(lambda y: f(y))(x))(1.)      | 1 | 3",
        "bm.jit(lambda: bm.for_loop(lambda x: f(x), xs))()     | 1 | 3",
        "bm.jit(lambda x: bm.jit(f)(x))(1.)                    | 1 | 3",
      })
  void theBodyRunsAsOftenAsUnderTheRealPackages(String statement, int onePass, int twoPass) {
    assertThat(count(statement, Profile.ONE_PASS)).isEqualTo(onePass);
    assertThat(count(statement, Profile.TWO_PASS)).isEqualTo(twoPass);
  }

  private static int count(String statement, Profile profile) {
    String source = SETUP + statement.strip() + "\nprint(n[0])\n";
    Golden.Result result =
        new Golden("count", statement, "", source, new Golden.Result("", null, null, 0))
            .run(profile);
    assertThat(result.message()).isNull();
    return Integer.parseInt(result.stdout().strip());
  }
}
