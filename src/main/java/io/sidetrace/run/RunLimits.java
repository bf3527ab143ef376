package io.sidetrace.run;

import io.sidetrace.worker.protocol.Submission.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a run may use (`sidetrace.sandbox.*`, beside the sandbox's own settings).
 *
 * @param deadline wall time of a run, where the submission does not say
 * @param maxDeadline the longest that a submission may ask for; the sandbox holds every run to it
 * @param maxOutputChars characters of stdout, and of stderr, that are kept
 * @param maxEvents events that are kept
 */
@ConfigurationProperties("sidetrace.sandbox")
record RunLimits(
    @DefaultValue("5s") Duration deadline,
    @DefaultValue("30s") Duration maxDeadline,
    @DefaultValue("65536") int maxOutputChars,
    @DefaultValue("10000") int maxEvents) {

  /** The limits of a run that asks for that deadline, or for none. */
  Limits of(@Nullable Integer deadlineMillis) {
    int millis = deadlineMillis == null ? (int) deadline.toMillis() : deadlineMillis;
    return new Limits(millis, maxOutputChars, maxEvents);
  }
}
