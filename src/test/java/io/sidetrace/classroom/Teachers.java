package io.sidetrace.classroom;

import io.sidetrace.classroom.course.ContentRole;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseSettings;
import io.sidetrace.classroom.course.CourseStaff;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.LearnerRole;
import io.sidetrace.classroom.course.Member;
import io.sidetrace.staff.account.ApiTokens;
import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.Staff;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Makes staff and courses for tests. */
@TestComponent
public class Teachers {
  public static final String PASSWORD = "correct horse battery";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Invitations invitations;
  private final ApiTokens tokens;
  private final Courses courses;
  private final CourseStaff members;

  Teachers(Invitations invitations, ApiTokens tokens, Courses courses, CourseStaff members) {
    this.invitations = invitations;
    this.tokens = tokens;
    this.courses = courses;
    this.members = members;
  }

  /** Somebody with a token. */
  public record Teacher(Staff staff, String token) {
    public String[] headers() {
      return new String[] {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
    }
  }

  public Teacher somebody() {
    Staff staff =
        invitations.accept(
            invitations.first().secret(), "teacher" + NUMBER.incrementAndGet(), PASSWORD);
    return new Teacher(staff, tokens.create(staff, "test", Duration.ofDays(1)));
  }

  public Course course(Teacher owner, String title) {
    var sent = new CourseSettings.Sent(title, "Europe/Berlin", null, null, "free", null);
    return courses.create(owner.staff(), CourseSettings.fresh(sent), false);
  }

  public void give(Course course, Teacher teacher, ContentRole content, LearnerRole learners) {
    members.set(course.id(), new Member(teacher.staff(), content, learners));
  }
}
