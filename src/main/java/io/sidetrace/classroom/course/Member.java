package io.sidetrace.classroom.course;

import io.sidetrace.staff.account.Staff;

/** Staff in a course. */
public record Member(Staff staff, ContentRole content, LearnerRole learners) {

  public boolean may(Right right) {
    return switch (right) {
      case SEE ->
          content.compareTo(ContentRole.VIEW) >= 0
              || learners.compareTo(LearnerRole.AGGREGATE) >= 0;
      case EDIT -> content.compareTo(ContentRole.EDIT) >= 0;
      case OWN -> content == ContentRole.OWN;
      case COUNT -> learners.compareTo(LearnerRole.AGGREGATE) >= 0;
      case KNOW -> learners == LearnerRole.INDIVIDUAL;
    };
  }
}
