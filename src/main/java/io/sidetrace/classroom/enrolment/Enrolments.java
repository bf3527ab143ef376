package io.sidetrace.classroom.enrolment;

import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.enrolment.Enrolment.State;
import io.sidetrace.web.RandomText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Learners in courses. */
@Repository
public class Enrolments {
  private static final int ID_LENGTH = 20;
  private static final int MOST = 2_000;
  private static final int MOST_SEED = 1_000_000;
  private static final String SELECT =
      "select e.*, l.last_seen_at from enrolment e join learner l on l.id = e.learner_id ";

  private final JdbcClient jdbc;

  Enrolments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts a learner into a course.
   *
   * @throws CourseException when the name is taken or the course is full
   */
  @Transactional
  Enrolment add(String course, String learner, Pseudonym pseudonym, State state) {
    // Joins wait for one another, so that the last place is not given away twice.
    jdbc.sql("select id from course where id = ? for update").param(course).query().singleRow();
    if (count(course) >= MOST) {
      throw CourseException.conflict("The course is full: it has %,d learners.".formatted(MOST));
    }
    String id = RandomText.of(ID_LENGTH);
    try {
      jdbc.sql(
              """
              insert into enrolment (id, course_id, learner_id, pseudonym, pseudonym_folded, seed, kind, state, joined_at)
              values (?, ?, ?, ?, ?, ?, 'learner', ?, ?)
              """)
          .params(
              id,
              course,
              learner,
              pseudonym.shown(),
              pseudonym.folded(),
              ThreadLocalRandom.current().nextInt(MOST_SEED),
              state.toString(),
              Instant.now().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException _) {
      throw taken();
    }
    return find(course, id).orElseThrow();
  }

  private int count(String course) {
    return jdbc.sql("select count(*) from enrolment where course_id = ?")
        .param(course)
        .query(Integer.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<Enrolment> find(String course, String id) {
    return jdbc.sql(SELECT + "where e.course_id = ? and e.id = ?")
        .params(course, id)
        .query(Enrolments::enrolment)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<Enrolment> ofLearner(String course, String learner) {
    return jdbc.sql(SELECT + "where e.course_id = ? and e.learner_id = ?")
        .params(course, learner)
        .query(Enrolments::enrolment)
        .optional();
  }

  /** In all courses, the newest first. */
  @Transactional(readOnly = true)
  public List<Enrolment> ofLearner(String learner) {
    return jdbc.sql(SELECT + "where e.learner_id = ? order by e.joined_at desc, e.id")
        .param(learner)
        .query(Enrolments::enrolment)
        .list();
  }

  /**
   * Some of a course, by name.
   *
   * @param after the id of the one before the first; empty for the beginning
   */
  @Transactional(readOnly = true)
  public List<Enrolment> page(String course, String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where e.course_id = ? and e.state <> 'removed'
                  and e.pseudonym_folded > coalesce((select pseudonym_folded from enrolment where course_id = ? and id = ?), '')
                order by e.pseudonym_folded limit ?
                """)
        .params(course, course, after, limit)
        .query(Enrolments::enrolment)
        .list();
  }

  boolean isFree(String course, Pseudonym pseudonym) {
    return jdbc.sql("select count(*) from enrolment where course_id = ? and pseudonym_folded = ?")
            .params(course, pseudonym.folded())
            .query(Integer.class)
            .single()
        == 0;
  }

  /**
   * @throws CourseException when it cannot be one, or is taken
   */
  @Transactional
  public void rename(Enrolment enrolment, String pseudonym) {
    Pseudonym name = Pseudonym.of(pseudonym);
    try {
      jdbc.sql("update enrolment set pseudonym = ?, pseudonym_folded = ? where id = ?")
          .params(name.shown(), name.folded(), enrolment.id())
          .update();
    } catch (DuplicateKeyException _) {
      throw taken();
    }
  }

  @Transactional
  public void set(Enrolment enrolment, State state) {
    jdbc.sql("update enrolment set state = ? where id = ?")
        .params(state.toString(), enrolment.id())
        .update();
  }

  /** A test learner never counts. */
  @Transactional
  public void setTest(Enrolment enrolment, boolean test) {
    jdbc.sql("update enrolment set kind = ? where id = ?")
        .params(test ? "test" : "learner", enrolment.id())
        .update();
  }

  static CourseException taken() {
    return CourseException.field("pseudonym", "is taken in this course. Choose another one.");
  }

  private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        row.getString("id"),
        row.getString("course_id"),
        row.getString("learner_id"),
        row.getString("pseudonym"),
        row.getInt("seed"),
        row.getString("kind").equals("test"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
  }
}
