package io.sidetrace.dashboard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.classroom.ClassroomTest;
import io.sidetrace.classroom.Teachers;
import io.sidetrace.classroom.Teachers.Teacher;
import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.JoinState;
import io.sidetrace.dashboard.fact.CourseFacts;
import io.sidetrace.dashboard.report.AssignmentReport;
import io.sidetrace.dashboard.report.AssignmentReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up people whose programs really run, and who go when their course goes. */
@ClassroomTest
class SampleCourseTests {
  private static final String MADE_UP =
      "select count(*) from attempt where learner_id in (select learner_id from made_up_learner)";

  @Autowired Teachers teachers;
  @Autowired SampleCourse sample;
  @Autowired Courses courses;
  @Autowired Assignments assignments;
  @Autowired CourseFacts facts;
  @Autowired AssignmentReports reports;
  @Autowired JdbcClient jdbc;

  @Test
  void itIsFilledByRunningAndGoesWithItsPeople() {
    Teacher ada = teachers.somebody();
    int runsBefore = count("select count(*) from run");
    Course course = sample.make(ada.staff(), 1, 2);
    assertThat(course.sample()).isTrue();
    assertThat(courses.find(course.id()).orElseThrow().joinState()).isEqualTo(JoinState.CLOSED);
    Assignment set = assignments.of(course.id()).getFirst();
    AssignmentReport report = reports.of(facts.of(course.id()), set, "");
    assertThat(report.joined()).isEqualTo(2);
    assertThat(report.predicted()).isPositive();
    assertThat(report.leftOut()).contains("1 left out: test learners");
    assertThat(count("select count(*) from run") - runsBefore).isGreaterThan(2);
    // Their times are made up, and lie before now.
    assertThat(facts.of(course.id()).attempts().getFirst().startedAt())
        .isBefore(course.createdAt());

    courses.delete(course.id());
    assertThat(count("select count(*) from run")).isEqualTo(runsBefore);
    assertThat(count(MADE_UP)).isZero();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
