package io.sidetrace.dashboard.sample;

import io.sidetrace.lesson.attempt.Said;
import io.sidetrace.lesson.format.Confidence;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Item.Feedback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is right more or less often, learns a little with each lesson, and goes wrong where
 * people do: at the answers that show a gotcha. Always the same for the same number.
 */
final class MadeUpPerson {
  private static final double LEAST_SKILL = 0.25;
  private static final double SPREAD = 0.45;
  private static final double LEARNS = 0.05;
  private static final double MOST = 0.95;
  private static final double LEAVES = 0.06;
  private static final double GIVES_UP = 0.3;
  private static final double SILENT = 0.15;
  private static final double OVERCONFIDENT = 0.1;
  private static final int SHORTEST_GAP = 12;
  private static final int LONGEST_GAP = 150;

  private final SplittableRandom random;
  private double skill;

  MadeUpPerson(int number) {
    random = new SplittableRandom(number);
    skill = LEAST_SKILL + SPREAD * random.nextDouble();
  }

  /**
   * @param happens by the item's key
   */
  Map<String, Said> answers(List<Item> items, Map<String, String> happens) {
    Map<String, Said> answers = new HashMap<>();
    for (Item item : items) {
      String right = happens.getOrDefault(item.key(), item.options().getFirst());
      String said = random.nextDouble() < skill ? right : wrong(item, right);
      answers.put(item.key(), new Said(said, confidence(item)));
    }
    skill = Math.min(MOST, skill + LEARNS);
    return answers;
  }

  /** Surer than right, as beginners are; now and then it is not said. */
  private @Nullable Integer confidence(Item item) {
    if (random.nextDouble() < SILENT) {
      return null;
    }
    List<Integer> levels = Confidence.levels(item.options().size());
    double sure = skill + OVERCONFIDENT + SPREAD * (random.nextDouble() - 0.5);
    int level = (int) Math.floor(sure * levels.size());
    return levels.get(Math.clamp(level, 0, levels.size() - 1));
  }

  private String wrong(Item item, String right) {
    List<String> others = item.options().stream().filter(o -> !o.equals(right)).toList();
    List<String> telling =
        others.stream()
            .filter(
                o -> {
                  Feedback feedback = item.feedback().get(o);
                  return feedback != null && feedback.gotcha() != null;
                })
            .toList();
    return telling.isEmpty() || random.nextInt(4) == 0 ? pick(others) : pick(telling);
  }

  /** One of the better programs, or of the worse ones. */
  String mend(List<String> better, List<String> worse) {
    return pick(random.nextDouble() < skill ? better : worse);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean leaves() {
    return random.nextDouble() < LEAVES;
  }

  boolean givesUp() {
    return random.nextDouble() < GIVES_UP * (1 - skill);
  }

  /** Seconds until they do something again. */
  int pause() {
    return random.nextInt(SHORTEST_GAP, LONGEST_GAP);
  }

  int seed() {
    return random.nextInt(1_000);
  }
}
