package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.FromWorker;
import io.sidetrace.worker.protocol.FromWorker.Finished;
import io.sidetrace.worker.protocol.FromWorker.Happened;
import io.sidetrace.worker.protocol.FromWorker.Ready;
import io.sidetrace.worker.protocol.FromWorker.Started;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Tally;
import io.sidetrace.worker.protocol.ToWorker.Interrupt;
import io.sidetrace.worker.protocol.ToWorker.Run;
import io.sidetrace.worker.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A worker without Python, whose programs are one command: `print TEXT`, `wait MILLIS TEXT`,
 * `loop`, `hang`, `die CODE`, `die-early`, `die-early-once FILE`, `flood COUNT`, `garbage`,
 * `long-line`, `deaf`, `prepare MILLIS TEXT`, `unfit`, `pid`.
 */
final class FakeWorker {
  private static final PrintStream OUT = System.out;
  private static volatile boolean interrupted;

  private FakeWorker() {}

  static ProcessBuilder command() {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx64m",
        "-cp",
        System.getProperty("java.class.path"),
        FakeWorker.class.getName());
  }

  public static void main(String[] args) throws Exception {
    send(new Ready());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (Wire.toWorker(line)) {
        case Run run when run.submission().source().equals("deaf") -> Thread.sleep(60_000);
        case Run run -> Thread.ofPlatform().daemon().start(() -> play(run));
        case Interrupt _ -> interrupted = true;
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static void play(Run run) {
    try {
      interrupted = false;
      new Play(run).play();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized void send(FromWorker message) {
    OUT.writeBytes(Wire.line(message));
    OUT.flush();
  }

  /** One run of one command. */
  private static final class Play {
    private final Run run;
    private final Tally tally;
    private final String[] words;
    private int seq;

    Play(Run run) {
      this.run = run;
      tally = new Tally(run.submission());
      words = run.submission().source().split(" ", 3);
    }

    void play() throws IOException, InterruptedException {
      if (words[0].startsWith("die-early")) {
        dieEarly();
      }
      if (words[0].equals("prepare")) {
        Thread.sleep(Integer.parseInt(words[1]));
      }
      send(new Started(run.run()));
      switch (words[0]) {
        case "print" -> print(words[1]);
        case "wait" -> {
          Thread.sleep(Integer.parseInt(words[1]));
          print(words[2]);
        }
        case "prepare" -> print(words[2]);
        case "loop" -> {
          print("looping");
          loop(false);
          finish(new Ending.DeadlinePassed(Duration.ofSeconds(1), 1), true);
          return;
        }
        case "hang" -> {
          print("hanging");
          loop(true);
        }
        case "die" -> {
          print("last words");
          Runtime.getRuntime().halt(Integer.parseInt(words[1]));
        }
        case "flood" -> {
          for (int i = 0; i < Integer.parseInt(words[1]); i++) {
            print("x");
          }
        }
        case "garbage" -> {
          OUT.println("Segmentation fault? {");
          OUT.println("{\"kind\":\"dance\"}");
          print("after");
        }
        case "long-line" -> {
          for (int i = 0; i < 40; i++) {
            OUT.print("x".repeat(1 << 20));
          }
          OUT.println();
          print("after");
        }
        case "pid" -> print(Long.toString(ProcessHandle.current().pid()));
        default -> {}
      }
      finish(new Ending.Completed(), !words[0].equals("unfit"));
    }

    private void dieEarly() throws IOException {
      if (words.length == 1 || Files.deleteIfExists(Path.of(words[1]))) {
        Runtime.getRuntime().halt(7);
      }
    }

    private void loop(boolean forever) throws InterruptedException {
      while (forever || !interrupted) {
        Thread.sleep(5);
      }
    }

    private void print(String text) {
      Entry entry = new Entry(++seq, Clock.PYTHON, 0, 1, new Printed("stdout", text));
      tally.accept(entry);
      send(new Happened(run.run(), entry));
    }

    private void finish(Ending ending, boolean fit) {
      send(new Finished(run.run(), tally.report(ending, Duration.ofMillis(1), 0), fit));
    }
  }

  static Submission program(String source, int deadlineMillis) {
    return new Submission(
        source, Profile.ONE_PASS, new Submission.Limits(deadlineMillis, 1_000, 100));
  }
}
