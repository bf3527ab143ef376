package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Workers with Python in them, for tests. They take seconds to start, so share them. */
final class RealWorkers {
  private static final DataSize HEAP = DataSize.ofMegabytes(512);

  /** Enough for programs to take no more than a second; killed workers start anew all the time. */
  private static final int WARM_UP_RUNS = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private RealWorkers() {}

  /** A pool that is warm. Stop it. */
  static WorkerPool pool(int workers) throws IOException, InterruptedException {
    Path directory = Path.of("target/worker").toAbsolutePath();
    WorkerLibrary library =
        WorkerLibrary.of(System.getProperty("java.class.path"), directory.resolve("lib"));
    SandboxProperties properties =
        new SandboxProperties(
            workers,
            200,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            HEAP,
            WARM_UP_RUNS,
            PATIENCE,
            1_000,
            false);
    WorkerJvm jvm = new WorkerJvm(library, directory, HEAP, WARM_UP_RUNS);
    WorkerPool pool = new WorkerPool(properties, jvm);
    pool.start();
    if (!pool.isWarmWithin(PATIENCE)) {
      pool.stop();
      throw new IllegalStateException("The workers did not get warm; see the log.");
    }
    return pool;
  }

  static Submission program(String source, int deadlineMillis) {
    return new Submission(
        source, Profile.ONE_PASS, new Submission.Limits(deadlineMillis, 64 * 1024, 10_000));
  }
}
