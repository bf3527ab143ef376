package io.sidetrace.lesson.grading;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.RunReport;
import java.util.List;

/** A run as far as grading looks at it. */
public record Happened(Profile profile, RunReport report, List<Entry> entries) {
  public Happened {
    entries = List.copyOf(entries);
  }
}
