package io.sidetrace.worker;

import io.sidetrace.worker.protocol.FromWorker;
import io.sidetrace.worker.protocol.Wire;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The worker's end of the wire. Lines gather and leave together; what must be heard at once is
 * flushed.
 */
final class Outbox {
  private static final int BUFFER = 64 * 1024;

  private final OutputStream out;

  Outbox(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /** One whose lines are made and dropped. */
  static Outbox toNobody() {
    return new Outbox(OutputStream.nullOutputStream());
  }

  void send(FromWorker message) {
    write(Wire.line(message));
  }

  void sendAtOnce(FromWorker message) {
    send(message);
    flush();
  }

  /** Takes a line that is encoded already. */
  synchronized void write(byte[] line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("The application is gone.", e);
    }
  }

  synchronized void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The application is gone.", e);
    }
  }
}
