package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;

/** The bottom of every stack of traces: runs a primitive on data, at once. */
final class EvalTrace implements Trace {
  private final Session session;

  EvalTrace(Session session) {
    this.session = session;
  }

  @Override
  public <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params) {
    List<Array> arrays = new ArrayList<>(in.size());
    for (Value value : in) {
      switch (value) {
        case Array a -> arrays.add(a);
        case Tracer t -> throw session.escaped(t);
      }
    }
    List<Array> out = session.backend().run(primitive, params, arrays);
    if (session.debugsNans() && out.stream().anyMatch(Array::hasNan)) {
      throw new EngineError(
          "FloatingPointError", "invalid value (nan) encountered in " + primitive.name());
    }
    if (session.debugsInfs() && out.stream().anyMatch(Array::hasInf)) {
      throw new EngineError(
          "FloatingPointError", "invalid value (inf) encountered in " + primitive.name());
    }
    return List.copyOf(out);
  }

  @Override
  public boolean isAlive() {
    return true;
  }
}
