package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.statistics.Calibration;
import io.sidetrace.dashboard.statistics.Calibration.Sure;
import io.sidetrace.lesson.format.Confidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How sure they were, and whether they were right then: S11. */
@Schema(
    name = "Sureness",
    description = "How sure they said to be, of those who said it, and whether they were right.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sureness(
    @Schema(description = "Guessing first, then by percent.") List<Level> levels,
    @Schema(description = "Who was at least 75 % sure and wrong, of those who said how sure.")
        Share sureAndWrong,
    @Schema(
            description =
                "Mean chance that was named less the share that was right; from 30 answers of a"
                    + " class or 20 of a learner on.")
        @Nullable Double bias,
    @Schema(description = "Lower end of its 95 % interval.") @Nullable Double biasLow,
    @Schema(description = "Its upper end.") @Nullable Double biasHigh,
    @Schema(description = "Mean squared error of the chance that was named (Brier 1950).")
        @Nullable Double brier) {
  private static final int PERCENT = 100;

  /** A level. */
  @Schema(name = "SurenessLevel", description = "Who named a level, and was right.")
  public record Level(
      @Schema(description = "In percent; of guessing, one over the options.") int percent,
      @Schema(description = "Whether this is guessing.") boolean guess,
      @Schema(description = "Who was right, of those who named it.") Share right) {

    public String words() {
      return guess ? "guessing" : percent + " %";
    }
  }

  /**
   * @param options of the question that was answered; 0 when it is no longer there
   */
  static Sureness of(List<Answered> answers, ToIntFunction<Answered> options, int least) {
    TreeMap<Integer, List<Answered>> byLevel = new TreeMap<>();
    List<Answered> guessed = new ArrayList<>();
    List<Sure> sure = new ArrayList<>();
    for (Answered a : answers) {
      Integer percent = a.confidence();
      if (percent == null) {
        continue;
      }
      int of = options.applyAsInt(a);
      boolean guess = of > 0 && percent == Confidence.guess(of);
      (guess ? guessed : byLevel.computeIfAbsent(percent, _ -> new ArrayList<>())).add(a);
      sure.add(
          new Sure(
              of > 0 ? Confidence.chance(percent, of) : percent / (double) PERCENT, a.right()));
    }
    List<Level> levels = new ArrayList<>();
    if (!guessed.isEmpty()) {
      int percent =
          guessed.stream().map(Answered::confidence).min(Comparator.naturalOrder()).orElse(0);
      levels.add(new Level(percent, true, right(guessed)));
    }
    byLevel.forEach((percent, by) -> levels.add(new Level(percent, false, right(by))));
    Calibration calibration = Calibration.of(sure, least).orElse(null);
    return new Sureness(
        levels,
        sureAndWrong(answers),
        calibration == null ? null : calibration.bias(),
        calibration == null ? null : calibration.interval().low(),
        calibration == null ? null : calibration.interval().high(),
        calibration == null ? null : calibration.brier());
  }

  /** Who was at least 75 % sure and wrong, of those who said how sure. */
  static Share sureAndWrong(List<Answered> answers) {
    int said = 0;
    int wrong = 0;
    for (Answered a : answers) {
      Integer percent = a.confidence();
      if (percent != null) {
        said++;
        wrong += percent >= Confidence.SURE && !a.right() ? 1 : 0;
      }
    }
    return Share.of(wrong, said);
  }

  private static Share right(List<Answered> answers) {
    return Share.of((int) answers.stream().filter(Answered::right).count(), answers.size());
  }

  /** "surer than right by 12 points (3 to 21)", or nothing below the least number. */
  public String words() {
    if (bias == null || biasLow == null || biasHigh == null) {
      return "";
    }
    if (biasLow <= 0 && biasHigh >= 0) {
      return "about as sure as right (%+d to %+d points)"
          .formatted(Math.round(biasLow * PERCENT), Math.round(biasHigh * PERCENT));
    }
    double sign = Math.signum(bias);
    double near = Math.min(biasLow * sign, biasHigh * sign);
    double far = Math.max(biasLow * sign, biasHigh * sign);
    return "%s than right by %d points (%d to %d)"
        .formatted(
            bias > 0 ? "surer" : "less sure",
            Math.round(bias * sign * PERCENT),
            Math.round(near * PERCENT),
            Math.round(far * PERCENT));
  }
}
