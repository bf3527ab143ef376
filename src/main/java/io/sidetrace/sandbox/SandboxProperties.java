package io.sidetrace.sandbox;

import io.sidetrace.worker.protocol.Submission.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many workers there are and how much a run may use (`sidetrace.sandbox.*`).
 *
 * @param workers processes; 0 means one for each processor, at least 2 and at most 4
 * @param queue runs that may wait for a worker; 200 is a class of forty, five runs each
 * @param maxWait how long one of them may wait
 * @param deadline wall time of a run, where the submission does not say
 * @param maxDeadline the longest that a submission may ask for
 * @param heap memory of a worker's heap, its interpreter included
 * @param warmUp how long a worker may take until it is ready
 * @param runsPerWorker runs after which a worker is replaced
 * @param classCache whether to make and use a file of classes that are linked ahead of time
 */
@ConfigurationProperties("sidetrace.sandbox")
public record SandboxProperties(
    @DefaultValue("0") int workers,
    @DefaultValue("200") int queue,
    @DefaultValue("30s") Duration maxWait,
    @DefaultValue("5s") Duration deadline,
    @DefaultValue("30s") Duration maxDeadline,
    @DefaultValue("65536") int maxOutputChars,
    @DefaultValue("10000") int maxEvents,
    @DefaultValue("512MB") DataSize heap,
    @DefaultValue("2m") Duration warmUp,
    @DefaultValue("2000") int runsPerWorker,
    @DefaultValue("true") boolean classCache) {

  public SandboxProperties {
    if (workers == 0) {
      workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    }
  }

  /**
   * The limits of a run that asks for that deadline, or for none.
   *
   * @throws IllegalArgumentException when the deadline is not between 1 ms and the longest allowed
   */
  public Limits limits(@Nullable Integer deadlineMillis) {
    long millis = deadlineMillis == null ? deadline.toMillis() : deadlineMillis;
    if (millis < 1 || millis > maxDeadline.toMillis()) {
      throw new IllegalArgumentException(
          "deadlineMillis must be between 1 and %d.".formatted(maxDeadline.toMillis()));
    }
    return new Limits((int) millis, maxOutputChars, maxEvents);
  }
}
