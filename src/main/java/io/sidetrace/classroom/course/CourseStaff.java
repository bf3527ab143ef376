package io.sidetrace.classroom.course;

import io.sidetrace.staff.account.InvitationAccepted;
import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who teaches a course, with which roles. */
@Repository
public class CourseStaff {
  private static final String SELECT =
      """
      select s.id, s.login, m.content_role, m.learner_role
      from course_staff m join staff s on s.id = m.staff_id
      """;

  private final JdbcClient jdbc;
  private final Invitations invitations;

  CourseStaff(JdbcClient jdbc, Invitations invitations) {
    this.jdbc = jdbc;
    this.invitations = invitations;
  }

  @Transactional(readOnly = true)
  public List<Member> all(String course) {
    return jdbc.sql(SELECT + "where m.course_id = ? order by s.login_folded")
        .param(course)
        .query(CourseStaff::member)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Member> find(String course, Staff staff) {
    return jdbc.sql(SELECT + "where m.course_id = ? and s.id = ?")
        .params(course, staff.id())
        .query(CourseStaff::member)
        .optional();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        new Staff(row.getString("id"), row.getString("login")),
        ContentRole.of(row.getString("content_role")).orElseThrow(),
        LearnerRole.of(row.getString("learner_role")).orElseThrow());
  }

  /**
   * Gives somebody these roles, in place of those that they had.
   *
   * @throws CourseException when nobody would own the course any more
   */
  @Transactional
  public void set(String course, Member member) {
    lock(course);
    remove(course, member.staff().id());
    jdbc.sql(
            "insert into course_staff (course_id, staff_id, content_role, learner_role) values (?, ?, ?, ?)")
        .params(
            course, member.staff().id(), member.content().toString(), member.learners().toString())
        .update();
    mustBeOwned(course);
  }

  /**
   * @throws CourseException when nobody would own the course any more
   */
  @Transactional
  public void leave(String course, String staff) {
    lock(course);
    remove(course, staff);
    mustBeOwned(course);
  }

  private void lock(String course) {
    jdbc.sql("select id from course where id = ? for update").param(course).query().listOfRows();
  }

  private void remove(String course, String staff) {
    jdbc.sql("delete from course_staff where course_id = ? and staff_id = ?")
        .params(course, staff)
        .update();
  }

  private void mustBeOwned(String course) {
    int owners =
        jdbc.sql("select count(*) from course_staff where course_id = ? and content_role = 'own'")
            .param(course)
            .query(Integer.class)
            .single();
    if (owners == 0) {
      throw CourseException.conflict(
          "Nobody would own the course any more. Make somebody else its owner first.");
    }
  }

  /** A link by which somebody gets these roles, and an account where they have none. */
  @Transactional
  public Invitations.Made invite(
      String course, Staff by, ContentRole content, LearnerRole learners) {
    Invitations.Made made = invitations.by(by);
    jdbc.sql(
            "insert into course_invitation (invitation_id, course_id, content_role, learner_role) values (?, ?, ?, ?)")
        .params(made.id(), course, content.toString(), learners.toString())
        .update();
    return made;
  }

  /** Gives the roles that came with an invitation; never fewer than somebody has. */
  @EventListener
  @Transactional
  public void accepted(InvitationAccepted event) {
    record Offer(String course, ContentRole content, LearnerRole learners) {}
    jdbc.sql(
            "select course_id, content_role, learner_role from course_invitation where invitation_id = ?")
        .param(event.invitation())
        .query(
            (row, _) ->
                new Offer(
                    row.getString("course_id"),
                    ContentRole.of(row.getString("content_role")).orElseThrow(),
                    LearnerRole.of(row.getString("learner_role")).orElseThrow()))
        .optional()
        .ifPresent(
            offer -> {
              Optional<Member> now = find(offer.course(), event.staff());
              set(
                  offer.course(),
                  new Member(
                      event.staff(),
                      more(offer.content(), now.map(Member::content)),
                      more(offer.learners(), now.map(Member::learners))));
            });
  }

  private static <R extends Enum<R>> R more(R offered, Optional<R> now) {
    return now.filter(had -> had.compareTo(offered) > 0).orElse(offered);
  }
}
