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

  private static final List<Profile> TWO_ENGINES = List.of(Profile.ONE_PASS, Profile.TWO_PASS);
  private static final int LEAST_PROFILES = 2;
  private static final int MOST_PROFILES = 3;

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

  /**
   * The same program once for each profile; absent profiles are the two engines.
   *
   * @throws RejectedSubmissionException naming each field that cannot be taken
   */
  List<Submission> admitAll(
      @Nullable String source,
      @Nullable List<@Nullable String> profiles,
      @Nullable Integer deadlineMillis) {
    List<Complaint> complaints = new ArrayList<>();
    complaintAboutSource(source).ifPresent(complaints::add);
    List<Profile> compared = profiles == null ? TWO_ENGINES : known(profiles, complaints);
    complaintAboutDeadline(deadlineMillis).ifPresent(complaints::add);
    if (source == null || !complaints.isEmpty()) {
      throw new RejectedSubmissionException(complaints);
    }
    String text = ProgramText.normalised(source);
    return compared.stream()
        .map(profile -> new Submission(text, profile, limits.of(deadlineMillis)))
        .toList();
  }

  private static List<Profile> known(List<@Nullable String> labels, List<Complaint> complaints) {
    List<Profile> known = new ArrayList<>();
    for (int i = 0; i < labels.size() && i <= MOST_PROFILES; i++) {
      String label = labels.get(i);
      Optional<Profile> profile = label == null ? Optional.empty() : Profile.of(label);
      profile.ifPresent(known::add);
      if (profile.isEmpty()) {
        complaints.add(
            new Complaint(
                "profiles[" + i + "]",
                "is not one that Sidetrace knows. Choose among: " + Profile.labels() + "."));
      }
    }
    if (labels.size() < LEAST_PROFILES || labels.size() > MOST_PROFILES) {
      complaints.add(
          new Complaint(
              "profiles",
              "has %d in it; a comparison takes 2 or 3. Leave it out for one-pass and two-pass."
                  .formatted(labels.size())));
    } else if (known.stream().distinct().count() < known.size()) {
      complaints.add(
          new Complaint("profiles", "names one twice; a comparison takes different ones."));
    }
    return known;
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
