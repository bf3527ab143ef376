package io.sidetrace.lesson.web;

import io.sidetrace.lesson.attempt.Said;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent about lessons. */
final class LessonRequests {
  private LessonRequests() {}

  @Schema(name = "NewAttempt", description = "A lesson to begin.")
  record Begin(
      @Schema(description = "The lesson's name in addresses.", example = "python-counter")
          @Nullable String lesson,
      @Schema(description = "The profile; the lesson's first without it.", example = "one-pass")
          @Nullable String profile,
      @Schema(description = "Picks the variant; by chance without it.", example = "7")
          @Nullable Integer seed) {}

  @Schema(name = "Predictions", description = "An option for each question of the lesson.")
  record Predict(
      @Schema(
              description = "`first` for the lesson's program, `variant` for the other one.",
              allowableValues = {"first", "variant"},
              defaultValue = "first")
          @Nullable String phase,
      @Schema(
              description = "The option chosen, by the question's key.",
              example = "{\"body\": \"2\", \"printed\": \"[2]\", \"second\": \"no\"}")
          @Nullable Map<String, @Nullable String> answers,
      @Schema(
              description =
                  "How sure of it, by the question's key: one of its levels of confidence. It may"
                      + " be left out for any question.",
              example = "{\"body\": 75}")
          @Nullable Map<String, @Nullable Integer> confidence) {

    /** Answers without those that are null. */
    Map<String, Said> said() {
      Map<String, Said> said = new HashMap<>();
      if (answers != null) {
        answers.forEach(
            (key, answer) -> {
              if (answer != null) {
                said.put(key, new Said(answer, confidence == null ? null : confidence.get(key)));
              }
            });
      }
      return said;
    }
  }

  @Schema(name = "MendedProgram", description = "A program that may be mended.")
  record Mended(@Schema(description = "The whole program.") @Nullable String source) {}

  @Schema(name = "RejoinCode", description = "A code to continue with on another device.")
  record Code(
      @Schema(description = "Twelve letters and digits.", example = "k7mw-3fqa-x2np")
          @Nullable String code) {}
}
