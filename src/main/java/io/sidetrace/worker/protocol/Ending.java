package io.sidetrace.worker.protocol;

import java.time.Duration;

/** Why a run is over. */
public sealed interface Ending {

  /** The program came to its end, with or without errors. */
  record Completed() implements Ending {}

  /**
   * The program was still running when its time was up.
   *
   * @param line the line that was running; 0 where that is not known
   */
  record DeadlinePassed(Duration deadline, int line) implements Ending {}

  /** Somebody asked for it to be stopped. */
  record Cancelled() implements Ending {}

  /** The program needed more memory than a run may use. */
  record HeapExhausted(int mebibytes) implements Ending {}

  /** The process that ran the program is gone. */
  record WorkerDied() implements Ending {}

  /** Sidetrace itself failed while it ran the program; `error` names the exception. */
  record Broke(String error) implements Ending {}
}
