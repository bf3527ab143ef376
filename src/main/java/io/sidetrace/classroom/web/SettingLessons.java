package io.sidetrace.classroom.web;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Lesson;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets lessons as they were sent, or says what of it cannot be. */
@Component
class SettingLessons {
  private final LessonLibrary lessons;
  private final Assignments assignments;

  SettingLessons(LessonLibrary lessons, Assignments assignments) {
    this.lessons = lessons;
    this.assignments = assignments;
  }

  Assignment set(String course, CourseRequests.SetLesson request) {
    String slug = request.lesson() == null ? "" : request.lesson();
    Lesson lesson =
        lessons
            .current(slug)
            .orElseThrow(
                () ->
                    CourseException.field(
                        "lesson", "is none that there is. All of them: GET /api/v1/lessons."));
    return assignments.add(
        course,
        lesson.slug(),
        profile(lesson, request.profile()),
        instant("opensAt", request.opensAt()),
        instant("dueAt", request.dueAt()));
  }

  private static @Nullable Profile profile(Lesson lesson, @Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    return Profile.of(label)
        .filter(lesson.profiles()::contains)
        .orElseThrow(
            () ->
                CourseException.field(
                    "profile", "is none of this lesson's: %s.".formatted(lesson.profiles())));
  }

  private static @Nullable Instant instant(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return java.time.OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw CourseException.field(
          field, "is no time with its offset, such as 2026-12-01T08:00:00Z.");
    }
  }
}
