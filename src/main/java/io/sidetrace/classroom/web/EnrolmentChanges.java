package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.Audit;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.classroom.enrolment.Enrolment.State;
import io.sidetrace.classroom.enrolment.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff change about a learner of their course, with a line in the audit for each. */
@Component
class EnrolmentChanges {
  private final Enrolments enrolments;
  private final Audit audit;

  EnrolmentChanges(Enrolments enrolments, Audit audit) {
    this.enrolments = enrolments;
    this.audit = audit;
  }

  /**
   * @throws CourseException when the course has no such learner
   */
  Enrolment find(Granted granted, String id) {
    return enrolments
        .find(granted.course().id(), id)
        .orElseThrow(() -> CourseException.unknown("The course has no learner with this id."));
  }

  /** What is null stays. */
  @Transactional
  Enrolment apply(Granted granted, String id, CourseRequests.Change change) {
    Enrolment who = find(granted, id);
    if (change.state() != null) {
      enrolments.set(who, state(change.state()));
      note(granted, "make " + change.state(), who);
    }
    if (change.test() != null) {
      enrolments.setTest(who, change.test());
      note(granted, "test learner: " + change.test(), who);
    }
    if (change.pseudonym() != null) {
      enrolments.rename(who, change.pseudonym());
      note(granted, "rename", who);
    }
    return find(granted, id);
  }

  private void note(Granted granted, String action, Enrolment who) {
    audit.noteLearner(granted.course(), granted.member().staff(), action, who.id());
  }

  private static State state(String state) {
    return switch (state) {
      case "active" -> State.ACTIVE;
      case "removed" -> State.REMOVED;
      default -> throw CourseException.field("state", "is neither active nor removed.");
    };
  }
}
