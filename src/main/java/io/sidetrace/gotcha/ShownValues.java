package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.GradientLost;
import io.sidetrace.engine.journal.Event.IndexOutside;
import io.sidetrace.engine.journal.Event.Printed;
import java.util.regex.Pattern;

/** Values that are something else than a learner expects: stand-ins, types, cut dtypes, NaN. */
final class ShownValues implements Detector {
  /** How tracers print: `JitTracer(~float32[])`, `Traced<ShapedArray(float32[])>with<…>`. */
  private static final Pattern TRACER =
      Pattern.compile(
          "\\b(Jit|DynamicJaxpr|JVP|Linearize|Grad|Batch|Vmap|Eval)\\w*Tracer[(<]|\\bTraced<");

  private static final Pattern STATE = Pattern.compile("\\bvalue=ShapedArray\\(");
  private static final Pattern TRUNCATED =
      Pattern.compile("requested in \\w+ is not available, and will be truncated to dtype (\\w+)");

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    if (entry.event() instanceof GradientLost(String name, String value)) {
      found.seen(
          "G60",
          entry,
          "the value of `%s` is %s, but its gradient has a NaN: both cases of a `where` are computed and differentiated, also the one that is not taken."
              .formatted(name, value));
    }
    if (entry.event() instanceof IndexOutside(long index, int size, boolean toWrite)) {
      found.seen(
          "G70",
          entry,
          "the index %d is out of range, the axis has %d places: nothing is raised, and %s."
              .formatted(
                  index, size, toWrite ? "nothing is written" : "the nearest place is read"));
    }
    if (!(entry.event() instanceof Printed(String stream, String text))) {
      return;
    }
    if (entry.clock() == Clock.TRACING && TRACER.matcher(text).find()) {
      found.seen(
          "G12",
          entry,
          "this prints while Python is tracing, so it shows the stand-in for a value: there is no number yet.");
    } else if (entry.clock() != Clock.TRACING && STATE.matcher(text).find()) {
      found.seen(
          "G74", entry, "a state prints its type and not its value; the value is in `.value`.");
    }
    var truncated = TRUNCATED.matcher(text);
    if (stream.equals("stderr") && truncated.find()) {
      found.seen(
          "G71",
          entry,
          "64 bits were asked for and %s was made: they are off by default."
              .formatted(truncated.group(1)));
    }
  }
}
