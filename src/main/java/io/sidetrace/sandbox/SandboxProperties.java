package io.sidetrace.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many workers there are and how they are kept (`sidetrace.sandbox.*`).
 *
 * @param workers processes; 0 means one for each processor, at least 2 and at most 4
 * @param queue runs that may wait for a worker; 200 is a class of forty, five runs each
 * @param maxWait how long one of them may wait
 * @param maxDeadline no run goes on longer, whatever its submission says
 * @param preparation how long a worker may take to begin a run, its context made anew if need be;
 *     the deadline of the run counts from its beginning
 * @param heap memory of a worker's heap, its interpreter included
 * @param warmUpRuns programs that a worker runs before it is ready
 * @param warmUp how long that may take
 * @param runsPerWorker runs after which a worker is replaced
 * @param classCache whether to make and use a file of classes that are linked ahead of time
 */
@ConfigurationProperties("sidetrace.sandbox")
record SandboxProperties(
    @DefaultValue("0") int workers,
    @DefaultValue("200") int queue,
    @DefaultValue("30s") Duration maxWait,
    @DefaultValue("30s") Duration maxDeadline,
    @DefaultValue("20s") Duration preparation,
    @DefaultValue("512MB") DataSize heap,
    @DefaultValue("30") int warmUpRuns,
    @DefaultValue("5m") Duration warmUp,
    @DefaultValue("2000") int runsPerWorker,
    @DefaultValue("true") boolean classCache) {

  SandboxProperties {
    if (workers == 0) {
      workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    }
  }
}
