package io.sidetrace.sandbox;

import io.sidetrace.sandbox.Heard.Garbled;
import io.sidetrace.sandbox.Heard.Gone;
import io.sidetrace.sandbox.Heard.Said;
import io.sidetrace.worker.protocol.FromWorker.Ready;
import io.sidetrace.worker.protocol.MalformedLineException;
import io.sidetrace.worker.protocol.ToWorker;
import io.sidetrace.worker.protocol.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker, seen from the application: a process to which one speaks in lines. */
final class WorkerProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);
  private static final int MAX_LINE_BYTES = 32 << 20;
  private static final int MAX_LOG_LINE_BYTES = 500;
  private static final int MAX_LOG_LINES = 500;
  private static final Duration LEAVING = Duration.ofSeconds(1);

  private final Process process;
  // Bounded: a worker that talks faster than it is listened to has to wait.
  private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(1_024);
  // Writing waits when the worker does not read, which must not hold up who watches the deadline.
  private final ExecutorService writing =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofVirtual().factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile boolean dismissed;
  private int runs;

  private WorkerProcess(Process process) {
    this.process = process;
  }

  static WorkerProcess start(ProcessBuilder command) throws IOException {
    WorkerProcess worker = new WorkerProcess(command.start());
    Thread.ofPlatform().daemon().name("worker-" + worker.pid()).start(worker::listen);
    Thread.ofPlatform().daemon().name("worker-log-" + worker.pid()).start(worker::logErrors);
    return worker;
  }

  /** True once the worker is warm, false when it is not within that time. */
  boolean isReadyWithin(Duration time) throws InterruptedException {
    return next(time) instanceof Said(Ready());
  }

  /** Sends in the background; that the worker is gone is heard, not thrown. */
  void send(ToWorker message) {
    writing.execute(
        () -> {
          try {
            OutputStream out = process.getOutputStream();
            out.write(Wire.line(message));
            out.flush();
          } catch (IOException e) {
            log.debug("worker {} no longer listens", pid(), e);
          }
        });
  }

  /** What comes next, or null when nothing does within that time. */
  @Nullable Heard next(Duration time) throws InterruptedException {
    return heard.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
  }

  void countRun() {
    runs++;
  }

  int runs() {
    return runs;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  void kill() {
    dismissed = true;
    process.destroyForcibly();
    writing.shutdown();
  }

  /** Asks the worker to leave by closing its stdin. True when it did so within that time. */
  boolean leavesWithin(Duration time) throws InterruptedException {
    writing.execute(this::closeStdin);
    return process.waitFor(time);
  }

  /** Lets the worker leave, or kills it. */
  @Override
  public void close() {
    try {
      if (!dismissed && !leavesWithin(LEAVING)) {
        log.debug("worker {} does not leave", pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  private void closeStdin() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      log.debug("worker {} had closed its stdin", pid(), e);
    }
  }

  private void listen() {
    try (var out = process.getInputStream()) {
      BoundedLines lines = new BoundedLines(out, MAX_LINE_BYTES);
      for (String line = lines.next(); line != null; line = lines.next()) {
        hear(understood(line));
      }
    } catch (IOException e) {
      log.debug("worker {} closed its stdout", pid(), e);
    }
    hear(new Gone(process.onExit().join().exitValue()));
  }

  private Heard understood(String line) {
    try {
      return new Said(Wire.fromWorker(line));
    } catch (MalformedLineException e) {
      log.warn("worker {} wrote something else than a message: {}", pid(), e.getMessage());
      return new Garbled();
    }
  }

  private void hear(Heard message) {
    try {
      while (!heard.offer(message, 100, TimeUnit.MILLISECONDS)) {
        if (dismissed) {
          return; // nobody listens any more
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void logErrors() {
    try (var err = process.getErrorStream()) {
      BoundedLines lines = new BoundedLines(err, MAX_LOG_LINE_BYTES);
      int count = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (count++ < MAX_LOG_LINES) {
          log.info("worker {}: {}", pid(), line);
        }
      }
    } catch (IOException e) {
      log.debug("worker {} closed its stderr", pid(), e);
    }
  }
}
