package io.sidetrace.run;

import io.sidetrace.engine.journal.Cells;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.RunReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A program, run under a profile, and what came of it. Never changes. Its events are kept beside
 * it, see {@link Runs#events}.
 */
public record Run(RunId id, Instant createdAt, String source, Profile profile, RunReport report) {

  public Run {
    // No finer than every database keeps it, so that a run read back equals the run saved.
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the program is divided into cells by lines that begin with `# %%`. */
  public boolean hasCells() {
    return Cells.of(source).marked();
  }
}
