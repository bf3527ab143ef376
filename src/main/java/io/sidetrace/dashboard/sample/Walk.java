package io.sidetrace.dashboard.sample;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.attempt.Attempt;
import io.sidetrace.lesson.attempt.Attempt.Reveal;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.Moment;
import io.sidetrace.lesson.attempt.Phase;
import io.sidetrace.lesson.attempt.Said;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.grading.Graded;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.sandbox.SandboxBusyException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes made-up people through a lesson, as the page would. */
final class Walk {
  private static final int MOST_TRIES = 4;
  private static final long WAIT_MILLIS = 250;

  private final AttemptService service;
  private final Learner tester;
  private final Map<String, Map<String, String>> happens = new ConcurrentHashMap<>();

  /**
   * @param tester a test learner, who finds out what happens
   */
  Walk(AttemptService service, Learner tester) {
    this.service = service;
    this.tester = tester;
  }

  /** From the time on. */
  void through(Lesson lesson, Profile profile, Learner learner, MadeUpPerson person, Instant from) {
    int seed = person.seed();
    Instant time = from;
    Attempt begun = at(time, () -> service.begin(learner, lesson, profile, seed));
    if (person.leaves()) {
      return;
    }
    time = time.plusSeconds(person.pause());
    Map<String, Said> first =
        person.answers(lesson.items(), happens(lesson, profile, Phase.FIRST, seed));
    at(time, () -> service.predict(begun, Phase.FIRST, first));
    Mends mends = Mends.of(lesson);
    boolean accepted = false;
    for (int i = 0; i < MOST_TRIES && !accepted && !person.givesUp(); i++) {
      time = time.plusSeconds(person.pause());
      String program = person.mend(mends.better(), mends.worse());
      Attempt now = again(learner, begun);
      accepted = at(time, () -> service.mend(now, program)).accepted();
    }
    Attempt mended = again(learner, begun);
    if (accepted && !person.leaves() && service.task(mended, Phase.VARIANT).isPresent()) {
      time = time.plusSeconds(person.pause());
      Map<String, Said> second =
          person.answers(lesson.items(), happens(lesson, profile, Phase.VARIANT, seed));
      at(time, () -> service.predict(mended, Phase.VARIANT, second));
    }
  }

  private Attempt again(Learner learner, Attempt attempt) {
    return service.find(learner, attempt.id()).orElseThrow();
  }

  private static <T> T at(Instant time, Supplier<T> done) {
    while (true) {
      try {
        return Moment.at(time, done);
      } catch (SandboxBusyException e) {
        // Real people come first.
        try {
          Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("stopped while it waited for a worker", interrupted);
        }
      }
    }
  }

  /** What the journal says, which nobody knows before somebody has run it: the tester does. */
  private Map<String, String> happens(Lesson lesson, Profile profile, Phase phase, int seed) {
    int variant = phase == Phase.FIRST ? 0 : lesson.variants().of(seed);
    return happens.computeIfAbsent(
        "%s %s %s %d".formatted(lesson.slug(), profile, phase, variant),
        _ -> {
          Instant now = Instant.now();
          Attempt begun = at(now, () -> service.begin(tester, lesson, profile, seed));
          Map<String, Said> any =
              lesson.items().stream()
                  .collect(
                      Collectors.toMap(Item::key, i -> new Said(i.options().getFirst(), null)));
          Reveal reveal = at(now, () -> service.predict(begun, Phase.FIRST, any));
          if (phase == Phase.VARIANT) {
            at(now, () -> service.mend(again(tester, begun), lesson.mended()));
            reveal = at(now, () -> service.predict(again(tester, begun), Phase.VARIANT, any));
          }
          return reveal.graded().stream().collect(Collectors.toMap(Graded::key, Graded::happened));
        });
  }
}
