package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.grading.Happened;
import io.sidetrace.lesson.grading.Publishing;
import io.sidetrace.worker.protocol.Submission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson shows what it claims, in each of its profiles and variants: its gotchas show in the
 * given program, the answers are among the options, and the mended program passes the checks.
 * `-Dlessons=slug,slug` tries only those.
 */
@Execution(ExecutionMode.CONCURRENT)
class LessonTests {
  private static final InProcess SANDBOX = new InProcess();

  static Stream<Arguments> lessons() {
    List<String> wanted = List.of(System.getProperty("lessons", "").split(","));
    return new LessonLibrary()
        .all().stream()
            .filter(l -> wanted.equals(List.of("")) || wanted.contains(l.slug()))
            .map(l -> Arguments.of(l.slug(), l));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lessons")
  void showsWhatItClaims(String slug, Lesson lesson) {
    assertThat(Publishing.findings(lesson, LessonTests::run)).isEmpty();
  }

  private static Happened run(String source, Profile profile) {
    var execution =
        SANDBOX.run(new Submission(source, profile, Submission.Limits.DEFAULT), _ -> {});
    return new Happened(profile, execution.report(), execution.events());
  }
}
