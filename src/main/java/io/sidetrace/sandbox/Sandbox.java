package io.sidetrace.sandbox;

import io.sidetrace.worker.protocol.Submission;

/** Where programs run: apart from the application, within limits. */
public interface Sandbox {

  /**
   * Runs the program and waits for its end, whatever that is: an endless loop and a dead worker
   * have a report too.
   *
   * @param listener hears of it while it goes on
   * @param stop ends it before its deadline; what happened until then is in the report
   * @throws SandboxBusyException when the queue is full
   */
  Execution run(Submission submission, RunListener listener, Stop stop);

  /** The same, for a run that nobody will want to stop. */
  default Execution run(Submission submission, RunListener listener) {
    return run(submission, listener, new Stop());
  }
}
