package io.sidetrace.sandbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Up once all workers of the beginning were warm, as long as one is left. */
record WorkersHealth(WorkerPool pool) implements HealthIndicator {

  @Override
  public Health health() {
    boolean serves = pool.isWarm() && pool.aliveWorkers() > 0;
    return Health.status(serves ? Status.UP : Status.OUT_OF_SERVICE)
        .withDetail("idle", pool.idleWorkers())
        .withDetail("alive", pool.aliveWorkers())
        .withDetail("runs", pool.runsInside())
        .build();
  }
}
