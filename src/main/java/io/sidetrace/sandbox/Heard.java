package io.sidetrace.sandbox;

import io.sidetrace.worker.protocol.FromWorker;

/** What comes from a worker. */
sealed interface Heard {

  record Said(FromWorker message) implements Heard {}

  /** A line that is none of the protocol's: something else wrote on the worker's stdout. */
  record Garbled() implements Heard {}

  /** The worker has ended. Nothing comes after this. */
  record Gone(int exitCode) implements Heard {}
}
