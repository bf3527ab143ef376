package io.sidetrace.lesson.grading;

import io.sidetrace.gotcha.Detectors;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Lesson.Check;
import io.sidetrace.lesson.format.Markdown;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a program is mended: no gotcha shows any more, and it does what the lesson asks. */
public final class Mending {
  private Mending() {}

  /**
   * One thing that must hold.
   *
   * @param says what, as HTML
   * @param found what is so instead; empty where it holds
   * @param line of the program that it is about, 0 for none
   */
  @Schema(name = "Verdict", description = "One thing that must hold of a mended program.")
  public record Verdict(
      @Schema(description = "What must hold, as HTML.") String says,
      @Schema(description = "Whether it does.") boolean holds,
      @Schema(description = "What is so instead; empty where it holds.") String found,
      @Schema(description = "The line that it is about, or 0.") int line) {}

  /** The program and, cell by cell, the lesson's checks after it, as one program. */
  public static String withChecks(Lesson lesson, int variant, String program) {
    StringBuilder text = new StringBuilder(program.strip()).append('\n');
    for (Check check : lesson.checks()) {
      text.append("# %% check\n").append(lesson.variants().apply(variant, check.program()));
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The verdicts, one for each thing that must hold.
   *
   * @param alone the run of the program by itself
   * @param checked the run of {@link #withChecks}
   */
  public static List<Verdict> verdicts(
      Lesson lesson, int variant, RunReport alone, RunReport checked) {
    List<Verdict> verdicts = new ArrayList<>();
    RunError error = alone.error();
    verdicts.add(
        error == null
            ? new Verdict("The program runs to its end", true, "", 0)
            : new Verdict(
                "The program runs to its end",
                false,
                "%s on line %d".formatted(error.type(), error.line()),
                error.line()));
    for (String gotcha : lesson.gotchas()) {
      if (Detectors.lookFor(gotcha)) {
        verdicts.add(verdict(gotcha, alone.gotchas()));
      }
    }
    List<CellReport> cells = checked.cells();
    int first = cells.size() - lesson.checks().size();
    for (int i = 0; i < lesson.checks().size(); i++) {
      String says = Markdown.line(lesson.variants().apply(variant, lesson.checks().get(i).says()));
      if (first < 0) {
        verdicts.add(new Verdict(says, false, checked.sentence(), 0));
      } else {
        verdicts.add(verdict(says, cells.get(first + i).error()));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(String gotcha, List<Sighting> sightings) {
    return sightings.stream()
        .filter(s -> s.gotcha().equals(gotcha))
        .findFirst()
        .map(s -> new Verdict(gotcha + " shows no more", false, s.because(), s.line()))
        .orElseGet(() -> new Verdict(gotcha + " shows no more", true, "", 0));
  }

  private static Verdict verdict(String says, @Nullable RunError error) {
    if (error == null) {
      return new Verdict(says, true, "", 0);
    }
    String found =
        error.type().equals("AssertionError") && !error.message().isBlank()
            ? error.message()
            : error.type() + (error.message().isBlank() ? "" : ": " + error.message());
    return new Verdict(says, false, found.lines().findFirst().orElse(""), 0);
  }
}
