package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.journal.Profile;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pure programs give the same eagerly, compiled, and traced but not compiled. */
@Execution(ExecutionMode.CONCURRENT)
class RandomProgramTests {
  private static final Backend ONE_EQUATION_AT_A_TIME = new ReferenceBackend();

  /** Ten operations on numbers near 1 and their derivatives, in float32. */
  private static final double ROUNDING = 2e-3;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tracingAPureFunctionChangesNothing(long seed) {
    String source = new RandomProgram(seed).source();
    Golden program = new Golden("random " + seed, "random", "", source, NOTHING);
    Golden.Result eager = program.run(Profile.EAGER);
    assertThat(eager.type()).as(source).isNull();
    assertSame(program.run(Profile.ONE_PASS), eager, source);
    assertSame(program.run(Profile.ONE_PASS, ONE_EQUATION_AT_A_TIME), eager, source);
  }

  private static final Golden.Result NOTHING = new Golden.Result("", null, null, 0);

  private static void assertSame(Golden.Result result, Golden.Result eager, String source) {
    assertThat(result.type()).as(source).isNull();
    assertThat(result.stdout())
        .as(source)
        .matches(s -> Digits.agree(s, eager.stdout(), ROUNDING), "as eagerly: " + eager.stdout());
  }
}
