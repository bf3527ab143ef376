package io.sidetrace.python;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.sandbox.Execution;
import io.sidetrace.sandbox.RunListener;
import io.sidetrace.sandbox.Sandbox;
import io.sidetrace.sandbox.Stop;
import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs programs truly, but in this process and without limits: for tests of what comes of them. */
public final class InProcess implements Sandbox {

  @Override
  public Execution run(Submission submission, RunListener listener, Stop stop) {
    List<Entry> entries = new ArrayList<>();
    Tally tally = new Tally(submission);
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(
          submission.source(),
          submission.profile(),
          entry -> {
            entries.add(entry);
            tally.accept(entry);
            listener.happened(entry);
          });
    }
    return new Execution(tally.report(new Ending.Completed(), Duration.ZERO, 0), entries);
  }
}
