package io.sidetrace.classroom.course;

import io.sidetrace.staff.account.Staff;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides what staff may do in a course: the one place that does. */
@Component
public class CourseAccess {
  private final Courses courses;
  private final CourseStaff members;

  CourseAccess(Courses courses, CourseStaff members) {
    this.courses = courses;
    this.members = members;
  }

  /** A course, and who asks as a member of it. */
  public record Granted(Course course, Member member) {

    /** What the member may do, by the name of the right in small letters. */
    public Map<String, Boolean> rights() {
      return Arrays.stream(Right.values())
          .collect(Collectors.toMap(right -> right.name().toLowerCase(Locale.ROOT), member::may));
    }
  }

  /**
   * The course, if the one who asks has the right.
   *
   * @throws CourseException as if there were no such course where they have no role in it at all;
   *     else with the right that is missing, and who can give it
   */
  public Granted require(Staff staff, String course, Right right) {
    Course found = courses.find(course).orElseThrow(CourseAccess::unknown);
    Member member =
        members
            .find(found.id(), staff)
            .filter(m -> m.may(Right.SEE))
            .orElseThrow(CourseAccess::unknown);
    if (!member.may(right)) {
      throw CourseException.forbidden(
          "You have not the right %s: it comes with the role %s. %s can give it to you."
              .formatted(right.words(), right.role(), owners(found)));
    }
    return new Granted(found, member);
  }

  private String owners(Course course) {
    return members.all(course.id()).stream()
        .filter(m -> m.may(Right.OWN))
        .map(m -> m.staff().login())
        .collect(Collectors.joining(" or "));
  }

  private static CourseException unknown() {
    return CourseException.unknown(
        "There is no course here that you teach. Whoever owns one can invite you to it.");
  }
}
