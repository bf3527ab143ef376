package io.sidetrace.classroom.assignment;

import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.web.RandomText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is set in courses, and which attempts belong to it. */
@Repository
public class Assignments {
  private static final int ID_LENGTH = 12;

  private final JdbcClient jdbc;

  Assignments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far a class is with an assignment. Test learners are left out.
   *
   * @param started learners who began the lesson
   * @param predicted those who predicted its program
   * @param mended those who mended it
   */
  public record Counts(int joined, int started, int predicted, int mended) {}

  /** In their order. */
  @Transactional(readOnly = true)
  public List<Assignment> of(String course) {
    return jdbc.sql("select * from assignment where course_id = ? order by position, id")
        .param(course)
        .query(Assignments::assignment)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Assignment> find(String course, String id) {
    return jdbc.sql("select * from assignment where course_id = ? and id = ?")
        .params(course, id)
        .query(Assignments::assignment)
        .optional();
  }

  /**
   * Sets a lesson, after those that are set.
   *
   * @throws CourseException when it is set already
   */
  @Transactional
  public Assignment add(
      String course,
      String lesson,
      @Nullable Profile profile,
      @Nullable Instant opensAt,
      @Nullable Instant dueAt) {
    if (opensAt != null && dueAt != null && !dueAt.isAfter(opensAt)) {
      throw CourseException.field("dueAt", "is not after it opens.");
    }
    String id = RandomText.of(ID_LENGTH);
    int position =
        jdbc.sql("select coalesce(max(position), 0) + 1 from assignment where course_id = ?")
            .param(course)
            .query(Integer.class)
            .single();
    try {
      jdbc.sql(
              """
              insert into assignment (id, course_id, lesson, profile, opens_at, due_at, position)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .param(id)
          .param(course)
          .param(lesson)
          .param(profile == null ? null : profile.toString())
          .param(utc(opensAt))
          .param(utc(dueAt))
          .param(position)
          .update();
    } catch (DuplicateKeyException _) {
      throw CourseException.conflict("This lesson is set in the course already.");
    }
    return find(course, id).orElseThrow();
  }

  @Transactional
  public void remove(String course, String id) {
    jdbc.sql("delete from assignment where course_id = ? and id = ?").params(course, id).update();
  }

  /** Counts of people, not of attempts. */
  @Transactional(readOnly = true)
  public Counts counts(Assignment assignment) {
    int joined =
        jdbc.sql(
                "select count(*) from enrolment where course_id = ? and state = 'active' and kind = 'learner'")
            .param(assignment.course())
            .query(Integer.class)
            .single();
    return jdbc.sql(
            """
            select count(distinct e.id) as started,
              count(distinct case when exists (select 1 from prediction p where p.attempt_id = a.id and p.phase = 'first') then e.id end) as predicted,
              count(distinct case when a.mended_at is not null then e.id end) as mended
            from enrolment_attempt x
            join enrolment e on e.id = x.enrolment_id and e.state = 'active' and e.kind = 'learner'
            join attempt a on a.id = x.attempt_id
            where x.assignment_id = ? and x.included
            """)
        .param(assignment.id())
        .query(
            (row, _) ->
                new Counts(
                    joined, row.getInt("started"), row.getInt("predicted"), row.getInt("mended")))
        .single();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Assignment assignment(ResultSet row, int number) throws SQLException {
    String profile = row.getString("profile");
    return new Assignment(
        row.getString("id"),
        row.getString("course_id"),
        row.getString("lesson"),
        profile == null ? null : Profile.of(profile).orElseThrow(),
        instant(row, "opens_at"),
        instant(row, "due_at"),
        row.getInt("position"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
