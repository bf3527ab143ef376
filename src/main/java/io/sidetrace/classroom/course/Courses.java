package io.sidetrace.classroom.course;

import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.learner.Learners;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.RandomText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The courses. */
@Repository
public class Courses {
  private static final int ID_LENGTH = 12;
  private static final int CODE_LENGTH = 6;
  private static final int TRIES = 20;

  private final JdbcClient jdbc;
  private final CourseStaff members;
  private final Learners learners;

  Courses(JdbcClient jdbc, CourseStaff members, Learners learners) {
    this.jdbc = jdbc;
    this.members = members;
    this.learners = learners;
  }

  /** Opens a course that `staff` owns. */
  @Transactional
  public Course create(Staff staff, CourseSettings settings, boolean sample) {
    Course course =
        new Course(
            RandomText.of(ID_LENGTH),
            settings.title(),
            settings.zone(),
            settings.endsOn(),
            freeCode(),
            settings.joinState(),
            settings.pseudonyms(),
            settings.retentionDays(),
            sample,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql(
            """
            insert into course (id, title, time_zone, ends_on, join_code, join_state, pseudonym_mode,
              retention_days, sample, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            course.id(),
            course.title(),
            course.zone().getId(),
            course.endsOn(),
            course.joinCode(),
            course.joinState().toString(),
            course.pseudonyms().toString(),
            course.retentionDays(),
            sample,
            course.createdAt().atOffset(ZoneOffset.UTC))
        .update();
    members.set(course.id(), new Member(staff, ContentRole.OWN, LearnerRole.INDIVIDUAL));
    return course;
  }

  @Transactional(readOnly = true)
  public Optional<Course> find(String id) {
    return jdbc.sql("select * from course where id = ?")
        .param(id)
        .query(Courses::course)
        .optional();
  }

  /** The course that a join code opens, however it is spaced and whatever its case. */
  @Transactional(readOnly = true)
  public Optional<Course> withCode(String code) {
    return jdbc.sql("select * from course where join_code = ?")
        .param(code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", ""))
        .query(Courses::course)
        .optional();
  }

  /** Those that somebody has a role in, the newest first. */
  @Transactional(readOnly = true)
  public List<Course> of(Staff staff) {
    return jdbc.sql(
            """
            select c.* from course c join course_staff m on m.course_id = c.id
            where m.staff_id = ? and (m.content_role <> 'none' or m.learner_role <> 'none')
            order by c.created_at desc, c.id
            """)
        .param(staff.id())
        .query(Courses::course)
        .list();
  }

  @Transactional(readOnly = true)
  public boolean hasSample() {
    return jdbc.sql("select count(*) from course where sample").query(Integer.class).single() > 0;
  }

  /** Those that somebody joined. */
  @Transactional(readOnly = true)
  public List<Course> withLearners() {
    return jdbc.sql(
            "select * from course c where exists (select 1 from enrolment e where e.course_id = c.id)")
        .query(Courses::course)
        .list();
  }

  @Transactional
  public void change(String id, CourseSettings settings) {
    jdbc.sql(
            """
            update course set title = ?, time_zone = ?, ends_on = ?, join_state = ?, pseudonym_mode = ?,
              retention_days = ? where id = ?
            """)
        .params(
            settings.title(),
            settings.zone().getId(),
            settings.endsOn(),
            settings.joinState().toString(),
            settings.pseudonyms().toString(),
            settings.retentionDays(),
            id)
        .update();
  }

  /** A new join code; the one before opens nothing any more. */
  @Transactional
  public String newCode(String id) {
    String code = freeCode();
    jdbc.sql("update course set join_code = ? where id = ?").params(code, id).update();
    return code;
  }

  /** With what its made-up people did, where it is a sample; real learners keep what is theirs. */
  @Transactional
  public void delete(String id) {
    jdbc.sql(
            "select m.learner_id from made_up_learner m join enrolment e on e.learner_id = m.learner_id where e.course_id = ?")
        .param(id)
        .query(String.class)
        .list()
        .forEach(learner -> learners.erase(new Learner(learner)));
    jdbc.sql("delete from course where id = ?").param(id).update();
  }

  /** One that no course has; two made at once would break on the key, and be made again. */
  private String freeCode() {
    for (int i = 0; i < TRIES; i++) {
      String code = RandomText.of(CODE_LENGTH);
      if (withCode(code).isEmpty()) {
        return code;
      }
    }
    throw new DuplicateKeyException("no join code is free");
  }

  private static Course course(ResultSet row, int number) throws SQLException {
    return new Course(
        row.getString("id"),
        row.getString("title"),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("ends_on", LocalDate.class),
        row.getString("join_code"),
        JoinState.of(row.getString("join_state")).orElseThrow(),
        PseudonymMode.of(row.getString("pseudonym_mode")).orElseThrow(),
        row.getInt("retention_days"),
        row.getBoolean("sample"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
