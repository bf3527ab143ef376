package io.sidetrace.worker;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Submission.Limits;
import io.sidetrace.worker.protocol.ToWorker.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Typical programs, run until the interpreter and the engine are hot. The first runs of a process
 * take seconds, from about the thirtieth on they take milliseconds.
 */
record WarmUp(int count) {
  private static final List<String> PROGRAMS = List.of("nested-jit.py", "states.py", "arrays.py");

  /** The first run loads every class, on a machine that may be busy. */
  private static final Limits LIMITS =
      new Limits(60_000, Limits.DEFAULT.maxOutputChars(), Limits.DEFAULT.maxEvents());

  Stream<Run> runs() {
    List<String> sources = PROGRAMS.stream().map(WarmUp::source).toList();
    Profile[] profiles = Profile.values();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Profile profile = profiles[i / sources.size() % profiles.length];
              return new Run(-1, new Submission(sources.get(i % sources.size()), profile, LIMITS));
            });
  }

  private static String source(String name) {
    try (InputStream in = WarmUp.class.getResourceAsStream("/worker/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no warm-up program " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
