package io.sidetrace.engine.batching;

import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Batching;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A function on all lanes at once. */
public final class Vmap {
  private Vmap() {}

  /** Runs `body` once on values that stand for one lane each. */
  public static Lanes run(Lanes in, NamedAxes.Axis axis, Function<List<Value>, List<Value>> body) {
    Session session = Session.current();
    BatchTrace trace = new BatchTrace(session, session.trace(), axis);
    List<Value> lanes = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      lanes.add(trace.lane(in.value(i), in.axis(i)));
    }
    try {
      List<Value> out =
          NamedAxes.current().within(axis, () -> session.under(trace, () -> body.apply(lanes)));
      return new Lanes(
          out.stream().map(trace::all).toList(), out.stream().map(trace::axis).toList());
    } finally {
      trace.end();
    }
  }

  /** The value with its lanes along the given axis. */
  public static Value at(Lanes lanes, int i, int axis, int size) {
    if (!lanes.isShared(i) && lanes.axis(i) == axis) {
      return lanes.value(i);
    }
    return Ops.moveAxis(Batching.atFront(lanes, i, size), 0, axis);
  }
}
