package io.sidetrace.run;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.web.Complaint;
import io.sidetrace.worker.protocol.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody sent into a {@link Submission}, or says of every field what is wrong. */
@Component
class Admission {

  private final RunLimits limits;

  Admission(RunLimits limits) {
    this.limits = limits;
  }

  /**
   * Absent profile and deadline take their defaults.
   *
   * @throws RejectedSubmissionException naming each field that cannot be taken
   */
  Submission admit(
      @Nullable String source, @Nullable String profile, @Nullable Integer deadlineMillis) {
    List<Complaint> complaints = new ArrayList<>();
    complaintAboutSource(source).ifPresent(complaints::add);
    complaintAboutProfile(profile).ifPresent(complaints::add);
    complaintAboutDeadline(deadlineMillis).ifPresent(complaints::add);
    if (source == null || !complaints.isEmpty()) {
      throw new RejectedSubmissionException(complaints);
    }
    return new Submission(
        ProgramText.normalised(source), profile(profile), limits.of(deadlineMillis));
  }

  private static Optional<Complaint> complaintAboutSource(@Nullable String source) {
    if (source == null) {
      return complaint("source", "is missing: send the program's text.");
    }
    if (source.isBlank()) {
      return complaint("source", "is blank: there is nothing to run. Send a Python program.");
    }
    return ProgramText.firstUnusable(source).flatMap(why -> complaint("source", why));
  }

  private static Optional<Complaint> complaintAboutProfile(@Nullable String profile) {
    return profile == null || Profile.of(profile).isPresent()
        ? Optional.empty()
        : complaint(
            "profile",
            "is not one that Sidetrace knows. Choose one of: "
                + Profile.labels()
                + "; or leave it out for "
                + Profile.ONE_PASS
                + ".");
  }

  private Optional<Complaint> complaintAboutDeadline(@Nullable Integer millis) {
    return millis == null || (millis >= 1 && millis <= limits.maxDeadline().toMillis())
        ? Optional.empty()
        : complaint(
            "deadlineMillis",
            "is "
                + millis
                + "; it must be from 1 to "
                + limits.maxDeadline().toMillis()
                + ". Leave it out for "
                + limits.deadline().toMillis()
                + ".");
  }

  private static Optional<Complaint> complaint(String field, String message) {
    return Optional.of(new Complaint(field, message));
  }

  private static Profile profile(@Nullable String label) {
    return label == null ? Profile.ONE_PASS : Profile.of(label).orElseThrow();
  }
}
