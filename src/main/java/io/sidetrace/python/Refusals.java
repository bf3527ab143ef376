package io.sidetrace.python;

import io.sidetrace.engine.journal.Event;
import java.util.Arrays;
import org.graalvm.polyglot.PolyglotException;

/**
 * What the sandbox refuses in a way that Python cannot catch, and what breaks when a program has
 * taken Python itself apart: errors of the program too, in words for it.
 */
final class Refusals {
  private Refusals() {}

  static Event.ErrorRaised event(PolyglotException e) {
    String message = String.valueOf(e.getMessage());
    String text = e.isInternalError() || e.isHostException() ? refused(message) : message;
    String type = e.isGuestException() && !e.isInternalError() ? "SystemError" : "PermissionError";
    return new Event.ErrorRaised(type, text, null, "");
  }

  private static String refused(String message) {
    if (message.contains("not allowed") || message.contains("SecurityException")) {
      return "Programs in Sidetrace have no access to files, processes, threads, the network or Java; what this line asks for is"
          + " one of these. Leave it out: a program needs numpy, jax, brainpy and brainstate only.";
    }
    return "This line led to a fault inside the Python of Sidetrace, so the program was stopped there. Write it in another way.";
  }

  /** The innermost line of the program in the exception's own stack, 0 if there is none. */
  static int line(PolyglotException e) {
    return Arrays.stream(e.getStackTrace())
        .filter(f -> ProgramLocator.FILE.equals(f.getFileName()))
        .mapToInt(StackTraceElement::getLineNumber)
        .findFirst()
        .orElse(0);
  }
}
