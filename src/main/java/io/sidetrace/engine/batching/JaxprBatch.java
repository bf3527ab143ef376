package io.sidetrace.engine.batching;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Batching;
import java.util.ArrayList;
import java.util.List;

/**
 * A jaxpr for all lanes at once: lanes lie along the first axis of whatever has them.
 *
 * @param batched which outputs have lanes
 */
public record JaxprBatch(ClosedJaxpr jaxpr, List<Boolean> batched) {

  /**
   * @param in which inputs have lanes
   * @param out which outputs must have them, repeated if need be
   */
  public static JaxprBatch of(ClosedJaxpr closed, int size, List<Boolean> in, List<Boolean> out) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "vmap", 0);
    BatchTrace batch = new BatchTrace(session, trace, NamedAxes.current().mapped(size));
    List<Value> lanes = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      ShapedArray one = closed.jaxpr().invars().get(i).aval();
      lanes.add(
          in.get(i)
              ? batch.lane(trace.newArg(one.with(one.shape().withFront(size))), 0)
              : trace.newArg(one));
    }
    List<Value> outs = session.under(batch, () -> Evaluate.jaxpr(closed, lanes));
    List<Value> results = new ArrayList<>();
    List<Boolean> batched = new ArrayList<>();
    for (int i = 0; i < outs.size(); i++) {
      Lanes result = Lanes.of(batch.all(outs.get(i)), batch.axis(outs.get(i)));
      boolean has = !result.isShared(0) || out.get(i);
      batched.add(has);
      results.add(
          has ? session.under(trace, () -> Batching.atFront(result, 0, size)) : result.value(0));
    }
    batch.end();
    return new JaxprBatch(trace.finish(results), batched);
  }
}
