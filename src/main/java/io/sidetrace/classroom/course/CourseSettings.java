package io.sidetrace.classroom.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What staff decide about a course. */
public record CourseSettings(
    String title,
    ZoneId zone,
    LocalDate endsOn,
    JoinState joinState,
    PseudonymMode pseudonyms,
    int retentionDays) {
  private static final int LONGEST_TITLE = 200;
  private static final int RETENTION_DAYS = 180;
  private static final int MOST_RETENTION_DAYS = 3_650;
  private static final int MONTHS = 6;

  /** As somebody sent them; null leaves what is there. */
  public record Sent(
      @Nullable String title,
      @Nullable String timeZone,
      @Nullable String endsOn,
      @Nullable String joinState,
      @Nullable String pseudonyms,
      @Nullable Integer retentionDays) {}

  static CourseSettings of(Course course) {
    return new CourseSettings(
        course.title(),
        course.zone(),
        course.endsOn(),
        course.joinState(),
        course.pseudonyms(),
        course.retentionDays());
  }

  /** Of a course that nothing is said of but its title: half a year, open, generated names. */
  public static CourseSettings fresh(Sent sent) {
    CourseSettings usual =
        new CourseSettings(
            "",
            ZoneId.of("UTC"),
            LocalDate.now(ZoneOffset.UTC).plusMonths(MONTHS),
            JoinState.OPEN,
            PseudonymMode.GENERATED,
            RETENTION_DAYS);
    return usual.with(sent);
  }

  /** Those of a course with what was sent in their place. */
  public static CourseSettings changed(Course course, Sent sent) {
    return of(course).with(sent);
  }

  private CourseSettings with(Sent sent) {
    return new CourseSettings(
        title(sent.title() == null ? title : sent.title()),
        sent.timeZone() == null ? zone : zone(sent.timeZone()),
        sent.endsOn() == null ? endsOn : date(sent.endsOn()),
        sent.joinState() == null
            ? joinState
            : JoinState.of(sent.joinState())
                .orElseThrow(
                    () -> CourseException.field("joinState", "is none of: open, approve, closed.")),
        sent.pseudonyms() == null
            ? pseudonyms
            : PseudonymMode.of(sent.pseudonyms())
                .orElseThrow(
                    () -> CourseException.field("pseudonyms", "is neither generated nor free.")),
        days(sent.retentionDays() == null ? retentionDays : sent.retentionDays()));
  }

  private static String title(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
      throw CourseException.field(
          "title", "has 1 to %d characters: learners see it.".formatted(LONGEST_TITLE));
    }
    return stripped;
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone.strip());
    } catch (DateTimeException _) {
      throw CourseException.field(
          "timeZone", "is no zone of the IANA's, such as Europe/Berlin or UTC.");
    }
  }

  private static LocalDate date(String date) {
    try {
      return LocalDate.parse(date.strip());
    } catch (DateTimeParseException _) {
      throw CourseException.field("endsOn", "is no day, such as 2027-02-28.");
    }
  }

  private static int days(int days) {
    if (days < 1 || days > MOST_RETENTION_DAYS) {
      throw CourseException.field(
          "retentionDays", "is from 1 to %d.".formatted(MOST_RETENTION_DAYS));
    }
    return days;
  }
}
