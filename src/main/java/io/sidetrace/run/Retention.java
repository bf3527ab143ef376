package io.sidetrace.run;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes runs that are older than the setting allows. Off unless `sidetrace.run.keep-days` is set.
 */
@Component
class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final RunSettings settings;
  private final Runs runs;

  Retention(RunSettings settings, Runs runs) {
    this.settings = settings;
    this.runs = runs;
  }

  @Scheduled(
      initialDelayString = "${sidetrace.run.clean-up-first:PT1M}",
      fixedDelayString = "${sidetrace.run.clean-up-every:PT1H}")
  void cleanUp() {
    if (settings.keepDays() > 0) {
      int deleted = deleteBefore(Instant.now().minus(Duration.ofDays(settings.keepDays())));
      LOG.info("deleted {} runs that were older than {} days", deleted, settings.keepDays());
    }
  }

  private int deleteBefore(Instant limit) {
    int all = 0;
    int some;
    do {
      some = runs.deleteSomeBefore(limit);
      all += some;
    } while (some > 0);
    return all;
  }
}
