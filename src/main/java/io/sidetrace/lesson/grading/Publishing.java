package io.sidetrace.lesson.grading;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.gotcha.Detectors;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Variants.Swap;
import io.sidetrace.worker.protocol.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a lesson shows what it claims, found out by running its programs in every profile and
 * variant.
 */
public final class Publishing {
  private static final int MOST_VARIANTS = 50;

  private final Programs programs;
  private final Lesson lesson;
  private final List<String> findings = new ArrayList<>();

  /** Runs a program. */
  @FunctionalInterface
  public interface Programs {
    Happened run(String source, Profile profile);
  }

  private Publishing(Programs programs, Lesson lesson) {
    this.programs = programs;
    this.lesson = lesson;
  }

  /** What is wrong with the lesson; empty when it can be published. */
  public static List<String> findings(Lesson lesson, Programs programs) {
    Publishing publishing = new Publishing(programs, lesson);
    publishing.check();
    return publishing.findings;
  }

  private void check() {
    for (Swap swap : lesson.variants().swaps()) {
      if (!lesson.given().contains(swap.find())) {
        findings.add("variants.yaml: `%s` is not in given.py".formatted(swap.find()));
      }
      if (swap.find().contains("\n") || swap.with().stream().anyMatch(w -> w.contains("\n"))) {
        findings.add("variants.yaml: swaps keep the number of lines");
      }
    }
    if (lesson.variants().count() > MOST_VARIANTS) {
      findings.add("variants.yaml: makes more than %d variants".formatted(MOST_VARIANTS));
      return;
    }
    lesson.items().forEach(this::checkOptions);
    for (Profile profile : lesson.profiles()) {
      for (int variant = 0; variant < lesson.variants().count(); variant++) {
        checkGiven(profile, variant);
      }
      // What is mended is the given program; of a variant only the predictions are asked.
      checkMended(profile);
    }
  }

  private void checkOptions(Item item) {
    if (Set.copyOf(item.options()).size() < item.options().size()) {
      findings.add("lesson.md: `%s` has an option twice".formatted(item.key()));
    }
    if (item.options().size() < 2) {
      findings.add("lesson.md: `%s` has no wrong option".formatted(item.key()));
    }
  }

  private void checkGiven(Profile profile, int variant) {
    String where = "given.py, variant %d, %s: ".formatted(variant, profile);
    Happened happened = programs.run(lesson.variants().apply(variant, lesson.given()), profile);
    Set<String> seen =
        happened.report().gotchas().stream().map(Sighting::gotcha).collect(Collectors.toSet());
    for (String gotcha : lesson.gotchas()) {
      if (Detectors.lookFor(gotcha) && !seen.contains(gotcha)) {
        findings.add(where + gotcha + " does not show");
      }
    }
    for (Item item : lesson.items()) {
      try {
        String answer = new Journal(happened).answer(item).text();
        if (!item.options().contains(answer)) {
          findings.add(where + "`%s` is `%s`, which is no option".formatted(item.key(), answer));
        }
      } catch (IllegalArgumentException e) {
        findings.add(where + "`%s`: %s".formatted(item.key(), e.getMessage()));
      }
    }
    if (variant == 0
        && verdicts(profile, lesson.given(), happened.report()).stream()
            .allMatch(Mending.Verdict::holds)) {
      findings.add(where + "passes the checks of the mended one");
    }
  }

  private void checkMended(Profile profile) {
    RunReport alone = programs.run(lesson.mended(), profile).report();
    verdicts(profile, lesson.mended(), alone).stream()
        .filter(v -> !v.holds())
        .forEach(
            v ->
                findings.add(
                    "mended.py, %s: `%s` does not hold: %s"
                        .formatted(profile, v.says(), v.found())));
  }

  private List<Mending.Verdict> verdicts(Profile profile, String program, RunReport alone) {
    String checked = Mending.withChecks(lesson, 0, program);
    return Mending.verdicts(lesson, 0, alone, programs.run(checked, profile).report());
  }
}
