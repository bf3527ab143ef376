package io.sidetrace.run;

import io.sidetrace.worker.protocol.Submission.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a run may use: `sidetrace.sandbox.*`.
 *
 * @param deadline wall time of a run that does not say
 * @param maxDeadline the most that a run may ask for
 */
@ConfigurationProperties("sidetrace.sandbox")
record LimitSettings(
    @DefaultValue("5s") Duration deadline,
    @DefaultValue("30s") Duration maxDeadline,
    @DefaultValue("65536") int maxOutputChars,
    @DefaultValue("10000") int maxEvents) {

  LimitSettings {
    if (deadline.toMillis() < 1 || deadline.compareTo(maxDeadline) > 0) {
      throw new IllegalArgumentException(
          "sidetrace.sandbox.deadline must be from 1 ms to sidetrace.sandbox.max-deadline");
    }
  }

  boolean allow(int deadlineMillis) {
    return deadlineMillis >= 1 && deadlineMillis <= maxDeadline.toMillis();
  }

  Limits of(@Nullable Integer deadlineMillis) {
    long millis = deadlineMillis == null ? deadline.toMillis() : deadlineMillis;
    return new Limits(Math.toIntExact(millis), maxOutputChars, maxEvents);
  }
}
