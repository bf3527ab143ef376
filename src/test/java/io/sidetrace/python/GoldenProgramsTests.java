package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs on arguments, caching and states (groups a and b) print and raise what they do under the
 * real packages. Those that need transformations that are not there yet are named, and must still
 * fail by that name.
 */
class GoldenProgramsTests {
  private static final Set<String> NEED_MORE_TRANSFORMATIONS =
      Set.of(
          "042_cond_branches_union",
          "063_new_variable_in_for_loop",
          "261_same_function_two_transforms",
          "266_exception_in_grad");

  static Stream<Arguments> goldens() throws IOException {
    return Stream.of(Profile.values())
        .flatMap(
            profile ->
                goldens(profile).map(golden -> Arguments.of(profile, golden.name(), golden)));
  }

  private static Stream<Golden> goldens(Profile profile) {
    try {
      return Golden.of(profile).stream()
          .filter(g -> g.group().equals("a") || g.group().equals("b"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("goldens")
  void behavesAsUnderTheRealPackages(Profile profile, String name, Golden golden) {
    Golden.Result result = golden.run(profile);
    if (NEED_MORE_TRANSFORMATIONS.contains(name)) {
      assertThat(result.message()).startsWith("Sidetrace does not have");
    } else {
      assertThat(result).isEqualTo(golden.expected());
    }
  }
}
