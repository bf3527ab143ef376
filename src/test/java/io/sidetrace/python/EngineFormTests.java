package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.journal.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of the facts do the same when what was traced is not compiled but evaluated one
 * equation at a time: the same prints, counts and errors, and the same numbers but for their last
 * digits, since only kernels fuse products and sums.
 */
@Execution(ExecutionMode.CONCURRENT)
class EngineFormTests {
  private static final Backend ONE_EQUATION_AT_A_TIME = new ReferenceBackend();
  private static final double LAST_DIGITS = 1e-5;

  static Stream<Arguments> goldens() {
    return GoldenProgramsTests.goldens();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("goldens")
  void compilingChangesNothing(Profile profile, String name, Golden golden) {
    Golden.Result compiled = golden.run(profile);
    Golden.Result evaluated = golden.run(profile, ONE_EQUATION_AT_A_TIME);
    assertThat(evaluated.type()).isEqualTo(compiled.type());
    assertThat(evaluated.message()).isEqualTo(compiled.message());
    assertThat(evaluated.line()).isEqualTo(compiled.line());
    assertThat(evaluated.stdout())
        .matches(s -> Digits.agree(s, compiled.stdout(), LAST_DIGITS), compiled.stdout());
  }
}
