package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.worker.protocol.Submission;
import java.util.function.Consumer;

/** Where programs run: apart from the application, within limits. */
public interface Sandbox {

  /**
   * Runs the program and waits for its end, whatever that is: an endless loop and a dead worker
   * have a report too.
   *
   * @param onEvent told of each kept event as it happens, in order
   * @param stop ends it before its deadline; what happened until then is in the report
   * @throws SandboxBusyException when the queue is full
   */
  Execution run(Submission submission, Consumer<Entry> onEvent, Stop stop);

  /** The same, for a run that nobody will want to stop. */
  default Execution run(Submission submission, Consumer<Entry> onEvent) {
    return run(submission, onEvent, new Stop());
  }
}
