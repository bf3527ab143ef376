package io.sidetrace.lesson.attempt;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.lesson.attempt.Attempt.Mend;
import io.sidetrace.lesson.attempt.Attempt.Reveal;
import io.sidetrace.lesson.grading.Graded;
import io.sidetrace.lesson.grading.GroupKey;
import io.sidetrace.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Attempts that are kept. What was predicted and how it was graded is only added to. */
@Repository
public class Attempts {
  private static final String GIVEN = "given";
  private static final String MEND = "mend";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher publisher;

  Attempts(JdbcClient jdbc, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.publisher = publisher;
  }

  /** Begins an attempt at a lesson as it is now. */
  @Transactional
  public void begin(Attempt attempt, String behaviourHash, String wordingHash) {
    jdbc.sql(
            """
            insert into attempt (id, learner_id, lesson, behaviour_hash, wording_hash, profile, seed, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            attempt.id(),
            attempt.learner(),
            attempt.lesson(),
            behaviourHash,
            wordingHash,
            attempt.profile().toString(),
            attempt.seed(),
            attempt.startedAt().atOffset(ZoneOffset.UTC))
        .update();
    publisher.publishEvent(new AttemptBegan(attempt.id(), attempt.learner(), attempt.lesson()));
  }

  @Transactional(readOnly = true)
  public Optional<Attempt> find(String id, String learner) {
    return jdbc.sql("select * from attempt where id = ? and learner_id = ?")
        .params(id, learner)
        .query((row, _) -> attempt(row))
        .optional();
  }

  /** The newest attempt at the lesson. */
  @Transactional(readOnly = true)
  public Optional<Attempt> newest(String learner, String lesson) {
    return jdbc.sql(
            "select * from attempt where learner_id = ? and lesson = ? order by started_at desc limit 1")
        .params(learner, lesson)
        .query((row, _) -> attempt(row))
        .optional();
  }

  /** All attempts of somebody, the oldest first. */
  @Transactional(readOnly = true)
  public List<Attempt> all(String learner) {
    return jdbc.sql("select * from attempt where learner_id = ? order by started_at, id")
        .param(learner)
        .query((row, _) -> attempt(row))
        .list();
  }

  /** Keeps predictions with how they were graded. */
  @Transactional
  public void predicted(String attempt, Phase phase, Run run, List<Graded> graded) {
    OffsetDateTime now = Moment.now().atOffset(ZoneOffset.UTC);
    int position = 0;
    for (Graded g : graded) {
      jdbc.sql(
              "insert into prediction (attempt_id, phase, position, item_key, answer, confidence, run_id, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .param(attempt)
          .param(phase.toString())
          .param(position)
          .param(g.key())
          .param(g.said())
          .param(g.confidence())
          .param(run.id().value())
          .param(now)
          .update();
      jdbc.sql(
              """
              insert into grading (attempt_id, phase, position, number, behaviour_hash, happened, evidence, correct, gotcha, graded_at)
              values (?, ?, ?, 1, (select behaviour_hash from attempt where id = ?), ?, ?, ?, ?, ?)
              """)
          .param(attempt)
          .param(phase.toString())
          .param(position)
          .param(attempt)
          .param(g.happened())
          .param(g.evidence())
          .param(g.right())
          .param(g.gotcha())
          .param(now)
          .update();
      position++;
    }
    addRun(attempt, phase == Phase.FIRST ? GIVEN : Phase.VARIANT.toString(), run, false);
    if (phase == Phase.VARIANT) {
      finish(attempt);
    }
  }

  /** Keeps a try to mend. The first one that is accepted mends the lesson. */
  @Transactional
  public void tried(String attempt, Run run, boolean accepted, boolean last) {
    int ordinal = addRun(attempt, MEND, run, accepted);
    run.report().gotchas().stream()
        .map(Sighting::gotcha)
        .distinct()
        .forEach(
            gotcha ->
                jdbc.sql(
                        "insert into attempt_sighting (attempt_id, kind, ordinal, gotcha) values (?, ?, ?, ?)")
                    .params(attempt, MEND, ordinal, gotcha)
                    .update());
    if (accepted) {
      jdbc.sql("update attempt set mended_at = coalesce(mended_at, ?) where id = ?")
          .params(Moment.now().atOffset(ZoneOffset.UTC), attempt)
          .update();
      if (last) {
        finish(attempt);
      }
    }
  }

  private void finish(String attempt) {
    jdbc.sql("update attempt set finished_at = coalesce(finished_at, ?) where id = ?")
        .params(Moment.now().atOffset(ZoneOffset.UTC), attempt)
        .update();
  }

  private int addRun(String attempt, String kind, Run run, boolean accepted) {
    // Two answers at once wait for one another here, so each gets its own number.
    jdbc.sql("update attempt set revision = revision + 1 where id = ?").param(attempt).update();
    int before =
        jdbc.sql("select count(*) from attempt_run where attempt_id = ? and kind = ?")
            .params(attempt, kind)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into attempt_run (attempt_id, kind, ordinal, run_id, accepted, ran_at, group_key, key_version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            attempt,
            kind,
            before + 1,
            run.id().value(),
            accepted,
            Moment.now().atOffset(ZoneOffset.UTC),
            GroupKey.of(run),
            GroupKey.VERSION)
        .update();
    return before + 1;
  }

  private Attempt attempt(ResultSet row) throws SQLException {
    String id = row.getString("id");
    List<Mend> mends =
        jdbc.sql(
                "select run_id, accepted from attempt_run where attempt_id = ? and kind = ? order by ordinal")
            .params(id, MEND)
            .query((r, _) -> new Mend(r.getString("run_id"), r.getBoolean("accepted")))
            .list();
    OffsetDateTime mended = row.getObject("mended_at", OffsetDateTime.class);
    return new Attempt(
        id,
        row.getString("learner_id"),
        row.getString("lesson"),
        Profile.of(row.getString("profile")).orElseThrow(),
        row.getInt("seed"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        reveal(id, Phase.FIRST),
        mends.size(),
        mended == null ? null : mended.toInstant(),
        mends.isEmpty() ? null : mends.getLast(),
        reveal(id, Phase.VARIANT));
  }

  private @Nullable Reveal reveal(String attempt, Phase phase) {
    List<Graded> graded =
        jdbc.sql(
                """
                select p.item_key, p.answer, p.confidence, g.happened, g.evidence, g.correct, g.gotcha
                from prediction p join grading g
                  on g.attempt_id = p.attempt_id and g.phase = p.phase and g.position = p.position
                where p.attempt_id = ? and p.phase = ?
                  and g.number = (select max(number) from grading n
                    where n.attempt_id = p.attempt_id and n.phase = p.phase and n.position = p.position)
                order by p.position
                """)
            .params(attempt, phase.toString())
            .query(
                (row, _) ->
                    new Graded(
                        row.getString("item_key"),
                        "",
                        row.getString("answer"),
                        row.getObject("confidence", Integer.class),
                        row.getString("happened"),
                        row.getBoolean("correct"),
                        row.getString("evidence"),
                        "",
                        row.getString("gotcha")))
            .list();
    if (graded.isEmpty()) {
      return null;
    }
    String run =
        jdbc.sql(
                "select run_id from prediction where attempt_id = ? and phase = ? and position = 0")
            .params(attempt, phase.toString())
            .query((row, _) -> Optional.ofNullable(row.getString("run_id")))
            .single()
            .orElse(null);
    return new Reveal(run, graded);
  }
}
