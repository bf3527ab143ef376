package io.sidetrace.dashboard.fact;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was done in a course, by the learners that count: active ones who are no test learners, in
 * attempts that are not left out. Each list has the oldest first.
 *
 * @param names of the learners, by enrolment, in the order in which they joined
 * @param testLearners how many learners were left out because they are test learners
 * @param excluded how many attempts staff left out
 */
public record Facts(
    Map<String, String> names,
    List<Began> attempts,
    List<Answered> answers,
    List<Mended> mends,
    int testLearners,
    int excluded,
    Instant asOf) {
  public Facts {
    attempts = List.copyOf(attempts);
    answers = List.copyOf(answers);
    mends = List.copyOf(mends);
  }

  /** What was done in some of the attempts. */
  public Facts where(Predicate<Began> wanted) {
    return part(
        attempts.stream().filter(wanted).toList(),
        answers.stream().filter(a -> wanted.test(a.attempt())).toList(),
        mends.stream().filter(m -> wanted.test(m.attempt())).toList());
  }

  private Facts part(List<Began> attempts, List<Answered> answers, List<Mended> mends) {
    return new Facts(names, attempts, answers, mends, testLearners, excluded, asOf);
  }

  /** What was done for each assignment at which something was. */
  public Map<String, Facts> byAssignment() {
    Map<String, List<Answered>> answered =
        answers.stream().collect(Collectors.groupingBy(a -> a.attempt().assignment()));
    Map<String, List<Mended>> mended =
        mends.stream().collect(Collectors.groupingBy(m -> m.attempt().assignment()));
    Map<String, Facts> parts = new HashMap<>();
    attempts.stream()
        .collect(Collectors.groupingBy(Began::assignment))
        .forEach(
            (id, began) ->
                parts.put(
                    id,
                    part(
                        began,
                        answered.getOrDefault(id, List.of()),
                        mended.getOrDefault(id, List.of()))));
    return parts;
  }

  /** What a learner did. */
  public Facts by(String enrolment) {
    return where(a -> a.enrolment().equals(enrolment));
  }

  /** Only each learner's first attempt at each assignment; a later one knows the answers. */
  public Facts first() {
    Set<String> predicted = new HashSet<>();
    answers.forEach(a -> predicted.add(a.attempt().attempt()));
    Map<String, Began> chosen = new HashMap<>();
    for (Began attempt : attempts) {
      // One that was left before any prediction knows nothing, so the next one is the first.
      chosen.merge(
          attempt.enrolment() + " " + attempt.assignment(),
          attempt,
          (before, now) -> predicted.contains(before.attempt()) ? before : now);
    }
    Set<String> kept = new HashSet<>();
    chosen.values().forEach(a -> kept.add(a.attempt()));
    return where(a -> kept.contains(a.attempt()));
  }
}
