package io.sidetrace.sandbox;

import io.sidetrace.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/**
 * How a worker's JVM is started: on the JDK of the application, with an empty environment, in a
 * directory of its own.
 *
 * @param directory where workers keep what they unpack: `<data>/worker`
 * @param warmUpRuns programs that a worker runs before it is ready
 */
record WorkerJvm(WorkerLibrary library, Path directory, DataSize heap, int warmUpRuns)
    implements WorkerLauncher {

  @Override
  public WorkerProcess launch() throws IOException {
    return WorkerProcess.start(command(List.of()));
  }

  /** The command with further options for the JVM. */
  ProcessBuilder command(List<String> options) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options());
    words.addAll(options);
    words.add("-Dsidetrace.worker.warmUpRuns=" + warmUpRuns);
    words.addAll(List.of("-cp", library.classPath(), WorkerMain.class.getName()));
    Path emptyDirectory = Files.createDirectories(directory.resolve("empty"));
    ProcessBuilder command = new ProcessBuilder(words).directory(emptyDirectory.toFile());
    command.environment().clear();
    // ND4J's threads, which no JVM option limits.
    command.environment().putAll(Map.of("OMP_NUM_THREADS", "2"));
    return command;
  }

  /** Everything about the JVM that a class cache depends on, besides the class path. */
  List<String> options() {
    return List.of(
        "-Xmx%dm".formatted(heap.toMegabytes()),
        "-XX:+UseSerialGC",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:+ExitOnOutOfMemoryError",
        // Only the protocol may be on stdout.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        "-Xlog:all=error:stderr",
        "-XX:-UsePerfData",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dpolyglot.engine.WarnInterpreterOnly=false",
        "-Dpolyglot.engine.userResourceCache=" + directory.resolve("python"),
        "-Dorg.bytedeco.javacpp.cachedir=" + directory.resolve("native"),
        "-Dorg.bytedeco.javacpp.maxbytes=256m",
        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true");
  }
}
