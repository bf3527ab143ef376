package io.sidetrace.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers' classes, loaded and linked ahead of time (JEP 483): a file that saves a starting
 * worker seconds. It is made once for each class path, in the background and at the lowest
 * priority, by a worker that warms up and leaves.
 */
final class ClassCache implements WorkerLauncher {
  private static final Logger log = LoggerFactory.getLogger(ClassCache.class);
  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(10);
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final WorkerJvm jvm;
  private final Path file;

  ClassCache(WorkerJvm jvm) {
    this.jvm = jvm;
    int key = Objects.hash(jvm.options(), jvm.library().classPath(), Runtime.version().toString());
    file = jvm.directory().resolve("%08x.aot".formatted(key));
  }

  /** Starts a worker, with the cache if it is there. */
  @Override
  public WorkerProcess launch() throws IOException {
    return exists()
        ? WorkerProcess.start(jvm.command(List.of(option("AOTCache", file))))
        : jvm.launch();
  }

  WorkerJvm jvm() {
    return jvm;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Makes the file; ends early when the thread is interrupted. */
  void make() throws InterruptedException {
    Path part = jvm.directory().resolve(file.getFileName() + ".part");
    try {
      Files.createDirectories(jvm.directory());
      if (trained(part)) {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        log.info("The next workers start faster: {} is ready.", file);
        deleteOthers();
      }
    } catch (IOException e) {
      log.warn("No class cache could be made; workers start without.", e);
    }
  }

  private boolean trained(Path part) throws IOException, InterruptedException {
    ProcessBuilder command =
        jvm.command(List.of(option("AOTCacheOutput", part), "-Dsidetrace.worker.training=true"));
    if (Files.isExecutable(NICE)) {
      List<String> words = new ArrayList<>(List.of(NICE.toString(), "-n", "19"));
      words.addAll(command.command());
      command.command(words);
    }
    try (WorkerProcess worker = WorkerProcess.start(command)) {
      return worker.isReadyWithin(LONGEST_TRAINING)
          && worker.leavesWithin(LONGEST_TRAINING)
          && Files.exists(part);
    }
  }

  private void deleteOthers() throws IOException {
    try (Stream<Path> files = Files.list(jvm.directory())) {
      for (Path other : files.filter(f -> f.toString().endsWith(".aot")).toList()) {
        if (!other.equals(file)) {
          Files.delete(other);
        }
      }
    }
  }

  private static String option(String name, Path value) {
    return "-XX:%s=%s".formatted(name, value);
  }
}
