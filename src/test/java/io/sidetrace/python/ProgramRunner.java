package io.sidetrace.python;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a program file and prints its output: `one-pass program.py`; with a third word its events.
 */
final class ProgramRunner {
  private ProgramRunner() {}

  public static void main(String[] args) throws Exception {
    Profile profile = Profile.of(args[0]).orElseThrow();
    String source = Files.readString(Path.of(args[1]));
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(
          source,
          profile,
          entry -> {
            switch (entry.event()) {
              case Event.Printed p -> System.out.print(p.text());
              case Event.ErrorRaised e -> System.out.println(e.traceback());
              default -> {
                if (args.length > 2) {
                  System.out.println("   ~ " + entry);
                }
              }
            }
          });
    }
  }
}
