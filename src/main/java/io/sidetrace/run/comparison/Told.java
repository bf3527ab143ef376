package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.RunReport;
import java.util.List;

/** What is known of a run that is compared: the events are those that were kept. */
public record Told(Profile profile, RunReport report, List<Entry> entries) {
  public Told {
    entries = List.copyOf(entries);
  }
}
