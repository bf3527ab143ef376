package io.sidetrace.benchmark;

import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Lesson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a course with attempts as the lesson pages would store them, without running a program: 300
 * learners would need a day for what is written here in seconds. Only for measuring.
 */
final class BigCourses {
  private static final int SECONDS = 90;
  private static final OffsetDateTime FROM =
      Instant.parse("2026-01-01T08:00:00Z").atOffset(ZoneOffset.UTC);

  private final JdbcTemplate jdbc;
  private final SplittableRandom random = new SplittableRandom(7);
  private final List<Object[]> attempts = new ArrayList<>();
  private final List<Object[]> enrolled = new ArrayList<>();
  private final List<Object[]> predictions = new ArrayList<>();
  private final List<Object[]> gradings = new ArrayList<>();
  private final List<Object[]> runs = new ArrayList<>();
  private final List<Object[]> sightings = new ArrayList<>();
  private int number;

  BigCourses(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** An attempt with an answer to every question and two tries to mend. */
  void attempt(String learner, String enrolment, String assignment, Lesson lesson) {
    String id = "bench" + number;
    OffsetDateTime at = FROM.plusSeconds((long) SECONDS * number++);
    boolean mended = random.nextInt(3) > 0;
    String profile = lesson.profiles().getFirst().toString();
    attempts.add(
        new Object[] {
          id,
          learner,
          lesson.slug(),
          profile,
          random.nextInt(1_000),
          at,
          mended ? at.plusSeconds(SECONDS) : null
        });
    enrolled.add(new Object[] {id, enrolment, assignment});
    int position = 0;
    for (Item item : lesson.items()) {
      String answer = item.options().get(random.nextInt(item.options().size()));
      String happened = item.options().getFirst();
      predictions.add(
          new Object[] {
            id, position, item.key(), answer, random.nextBoolean() ? 75 : null, at.plusSeconds(20)
          });
      gradings.add(
          new Object[] {
            id,
            position,
            happened,
            answer.equals(happened),
            answer.equals(happened) ? null : lesson.gotchas().getFirst(),
            at.plusSeconds(20)
          });
      position++;
    }
    runs.add(new Object[] {id, "given", 1, false, at.plusSeconds(20), "given"});
    runs.add(new Object[] {id, "mend", 1, false, at.plusSeconds(60), "idea" + random.nextInt(20)});
    runs.add(
        new Object[] {id, "mend", 2, mended, at.plusSeconds(SECONDS), "idea" + random.nextInt(20)});
    sightings.add(new Object[] {id, 1, lesson.gotchas().getFirst()});
  }

  /** Writes what was collected. */
  void write() {
    jdbc.batchUpdate(
        "insert into attempt (id, learner_id, lesson, behaviour_hash, wording_hash, profile, seed, started_at, mended_at) values (?, ?, ?, 'b0', 'w0', ?, ?, ?, ?)",
        attempts);
    jdbc.batchUpdate(
        "insert into enrolment_attempt (attempt_id, enrolment_id, assignment_id, included) values (?, ?, ?, true)",
        enrolled);
    jdbc.batchUpdate(
        "insert into prediction (attempt_id, phase, position, item_key, answer, confidence, answered_at) values (?, 'first', ?, ?, ?, ?, ?)",
        predictions);
    jdbc.batchUpdate(
        "insert into grading (attempt_id, phase, position, number, behaviour_hash, happened, evidence, correct, gotcha, graded_at) values (?, 'first', ?, 1, 'b0', ?, '', ?, ?, ?)",
        gradings);
    jdbc.batchUpdate(
        "insert into attempt_run (attempt_id, kind, ordinal, accepted, ran_at, group_key, key_version) values (?, ?, ?, ?, ?, ?, 1)",
        runs);
    jdbc.batchUpdate(
        "insert into attempt_sighting (attempt_id, kind, ordinal, gotcha) values (?, 'mend', ?, ?)",
        sightings);
    List.of(attempts, enrolled, predictions, gradings, runs, sightings).forEach(List::clear);
  }
}
