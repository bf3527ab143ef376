package io.sidetrace.classroom.assignment;

import io.sidetrace.engine.journal.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that is set in a course.
 *
 * @param lesson its name in addresses
 * @param profile null for the learner's choice
 * @param opensAt null for at once
 * @param dueAt null for never
 */
public record Assignment(
    String id,
    String course,
    String lesson,
    @Nullable Profile profile,
    @Nullable Instant opensAt,
    @Nullable Instant dueAt,
    int position) {

  public boolean isOpen(Instant now) {
    return opensAt == null || !now.isBefore(opensAt);
  }
}
