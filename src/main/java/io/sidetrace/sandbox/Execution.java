package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.worker.protocol.RunReport;
import java.time.Duration;
import java.util.List;

/** A run that is over: what it came to, and the events that were kept. */
public record Execution(RunReport report, List<Entry> events) {
  public Execution {
    events = List.copyOf(events);
  }

  Execution afterWaiting(Duration queued) {
    return new Execution(report.afterWaiting(queued), events);
  }
}
