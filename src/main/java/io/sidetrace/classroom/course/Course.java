package io.sidetrace.classroom.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A course.
 *
 * @param endsOn its last day, in its zone
 * @param retentionDays days after that day until its learners' data are erased
 * @param sample whether its people are made up
 */
public record Course(
    String id,
    String title,
    ZoneId zone,
    LocalDate endsOn,
    String joinCode,
    JoinState joinState,
    PseudonymMode pseudonyms,
    int retentionDays,
    boolean sample,
    Instant createdAt) {
  private static final int NOTICE_DAYS = 14;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** In its zone, to the minute. */
  public String time(Instant at) {
    return MINUTES.format(at.atZone(zone));
  }

  /** In its zone, to the second. */
  public String second(Instant at) {
    return SECONDS.format(at.atZone(zone));
  }

  /** In its zone. */
  public String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }

  public boolean hasEnded(Instant now) {
    return now.atZone(zone).toLocalDate().isAfter(endsOn);
  }

  /** Whether less than two weeks are left until then. */
  public boolean isErasedSoon(Instant now) {
    return !now.atZone(zone).toLocalDate().plusDays(NOTICE_DAYS).isBefore(erasedOn());
  }

  /** The last day on which its learners' data are kept. */
  public LocalDate erasedOn() {
    return endsOn.plusDays(retentionDays);
  }
}
