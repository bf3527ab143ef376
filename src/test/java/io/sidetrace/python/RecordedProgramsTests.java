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
 * Our own programs, topic by topic, print and raise what they do under the real packages
 * (`scripts/record-programs.py` records that).
 */
@Execution(ExecutionMode.CONCURRENT)
class RecordedProgramsTests {

  static Stream<Arguments> programs() {
    return Stream.of(Profile.values()).flatMap(RecordedProgramsTests::programs);
  }

  private static Stream<Arguments> programs(Profile profile) {
    return topics(profile).stream()
        .flatMap(topic -> of(profile, topic).stream())
        .map(g -> Arguments.of(profile, g.group(), g.name(), g));
  }

  private static List<String> topics(Profile profile) {
    try {
      return Golden.topics(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Golden> of(Profile profile, String topic) {
    try {
      return Golden.of(profile, topic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("programs")
  void behavesAsUnderTheRealPackages(Profile profile, String topic, String name, Golden golden) {
    assertThat(golden.run(profile)).isEqualTo(golden.expected());
  }
}
