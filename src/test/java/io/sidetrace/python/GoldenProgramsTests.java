package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of the facts print and raise what they do under the real packages. Those that do not
 * are named with the reason in `goldens/differences.txt`, and must differ: the list cannot grow
 * stale.
 */
@Execution(ExecutionMode.CONCURRENT)
class GoldenProgramsTests {

  static Stream<Arguments> goldens() {
    return Stream.of(Profile.values())
        .flatMap(profile -> goldens(profile).stream().map(g -> Arguments.of(profile, g.name(), g)));
  }

  static List<Golden> goldens(Profile profile) {
    try {
      return Golden.of(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("goldens")
  void behavesAsUnderTheRealPackages(Profile profile, String name, Golden golden) {
    Golden.Result result = golden.run(profile);
    if (Differences.reason(profile, name).isPresent()) {
      assertThat(result).as("no longer different").isNotEqualTo(golden.expected());
    } else {
      assertThat(result).isEqualTo(golden.expected());
    }
  }
}
