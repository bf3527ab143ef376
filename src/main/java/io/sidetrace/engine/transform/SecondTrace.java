package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.JaxprRows;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Event;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body traced a second time for the same inputs. A pure one gives the same jaxpr and the same
 * constants; where they part is what the trace took from outside.
 */
final class SecondTrace {

  /** Where two traces part. */
  private record Difference(int line, String first, String second) {}

  /** In place of a row, where the second trace came to no end. */
  private static final String FAILS = "an error";

  private SecondTrace() {}

  /**
   * Traces again, forgets what came of it, and says whether it is the same. An error of the second
   * trace goes on as the program's own.
   */
  static void compared(
      Session session,
      int function,
      int version,
      Version.Traced first,
      Supplier<Version.Traced> again) {
    boolean done = false;
    try {
      Difference difference = between(first.asTraced(), again.get().asTraced());
      done = true;
      record(session, function, version, difference);
    } finally {
      if (!done) {
        record(session, function, version, new Difference(session.here().line(), "", FAILS));
      }
    }
  }

  private static void record(
      Session session, int function, int version, @Nullable Difference difference) {
    if (difference == null) {
      session.recorder().record(new Event.TracedTwice(function, version, true, "", ""));
    } else {
      session
          .recorder()
          .recordAt(
              difference.line(),
              new Event.TracedTwice(
                  function, version, false, difference.first(), difference.second()));
    }
  }

  private static @Nullable Difference between(ClosedJaxpr first, ClosedJaxpr second) {
    JaxprRows one = new JaxprRows.Series().next(first.jaxpr());
    JaxprRows two = new JaxprRows.Series().next(second.jaxpr());
    List<String> ones = one.text().lines().toList();
    List<String> twos = two.text().lines().toList();
    for (int row = 0; row < Math.max(ones.size(), twos.size()); row++) {
      String a = row < ones.size() ? ones.get(row).strip() : "";
      String b = row < twos.size() ? twos.get(row).strip() : "";
      if (!a.equals(b)) {
        int line = line(two, row);
        return new Difference(line > 0 ? line : line(one, row), a, b);
      }
    }
    return inConstants(first, second);
  }

  private static int line(JaxprRows rows, int row) {
    return row < rows.lines().size()
        ? rows.lines().get(row).stream().mapToInt(Integer::intValue).min().orElse(0)
        : 0;
  }

  private static @Nullable Difference inConstants(ClosedJaxpr first, ClosedJaxpr second) {
    for (int i = 0; i < first.consts().size(); i++) {
      Value a = first.consts().get(i);
      Value b = second.consts().get(i);
      if (a instanceof Array x && b instanceof Array y && !x.sameAs(y)) {
        Atom.Var constant = second.jaxpr().constvars().get(i);
        return new Difference(user(second, constant), "constant " + x, "constant " + y);
      }
    }
    return null;
  }

  /** The line of the first equation that takes this; 0 where none does. */
  private static int user(ClosedJaxpr closed, Atom.Var constant) {
    return closed.jaxpr().eqns().stream()
        .filter(eqn -> eqn.in().contains(constant))
        .map(Eqn::span)
        .mapToInt(span -> span.line())
        .findFirst()
        .orElse(0);
  }
}
