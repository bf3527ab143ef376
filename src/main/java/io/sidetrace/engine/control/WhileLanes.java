package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.JaxprBatch;
import io.sidetrace.engine.control.While.Loop;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rearranged;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.primitive.Batching;
import io.sidetrace.engine.primitive.Ops;
import io.sidetrace.engine.primitive.Reductions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A while loop on all lanes at once. Where lanes end at different times, it runs until the last one
 * has ended, and those that have ended keep their values.
 */
final class WhileLanes {
  private WhileLanes() {}

  static Lanes of(Primitive<Loop> self, Lanes in, int size, Loop p) {
    List<Boolean> given = in.axes().stream().map(a -> a != Lanes.SHARED).toList();
    List<Boolean> condConsts = given.subList(0, p.condNconsts());
    List<Boolean> bodyConsts = given.subList(p.condNconsts(), p.consts());
    List<Boolean> carry = given.subList(p.consts(), given.size());
    boolean apart;
    while (true) {
      apart = batch(p.condJaxpr(), size, condConsts, carry, Marks.none(1)).batched().get(0);
      List<Boolean> next =
          apart
              ? carry.stream().map(c -> true).toList()
              : Marks.either(carry, batch(p.bodyJaxpr(), size, bodyConsts, carry, carry).batched());
      if (next.equals(carry)) {
        break;
      }
      carry = next;
    }
    ClosedJaxpr body = batch(p.bodyJaxpr(), size, bodyConsts, carry, carry).jaxpr();
    ClosedJaxpr condition = batch(p.condJaxpr(), size, condConsts, carry, Marks.none(1)).jaxpr();
    List<Boolean> marks = new ArrayList<>(condConsts);
    marks.addAll(bodyConsts);
    marks.addAll(carry);
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      operands.add(marks.get(i) ? Batching.atFront(in, i, size) : in.value(i));
    }
    Loop loop =
        apart
            ? apart(p, condition, body)
            : p.with(body, p.bodyNconsts(), condition, p.condNconsts());
    if (apart) {
      // The body asks the condition too, so it takes its constants as well.
      operands.addAll(p.condNconsts(), operands.subList(0, p.condNconsts()));
    }
    return new Lanes(
        self.bind(loop, operands), carry.stream().map(c -> c ? 0 : Lanes.SHARED).toList());
  }

  private static JaxprBatch batch(
      ClosedJaxpr jaxpr, int size, List<Boolean> consts, List<Boolean> carry, List<Boolean> out) {
    List<Boolean> marks = new ArrayList<>(consts);
    marks.addAll(carry);
    return JaxprBatch.of(jaxpr, size, marks, out);
  }

  private static Loop apart(Loop p, ClosedJaxpr condition, ClosedJaxpr body) {
    int cond = p.condNconsts();
    ClosedJaxpr any =
        traced(
            condition,
            cond,
            List.of(),
            (in, none) -> {
              Value pred = Evaluate.jaxpr(condition, in).get(0);
              return List.of(Reductions.REDUCE_OR.bind(new Reductions.Axes(List.of(0)), pred));
            });
    ClosedJaxpr guarded =
        traced(
            condition,
            cond,
            body.jaxpr().invars().subList(0, p.bodyNconsts()).stream().map(v -> v.aval()).toList(),
            (in, bodyConsts) -> {
              Value pred = Evaluate.jaxpr(condition, in).get(0);
              List<Value> carry = in.subList(cond, in.size());
              List<Value> forBody = new ArrayList<>(bodyConsts);
              forBody.addAll(carry);
              List<Value> next = Evaluate.jaxpr(body, forBody);
              List<Value> chosen = new ArrayList<>();
              for (int i = 0; i < next.size(); i++) {
                Value which = Ops.broadcast(pred, next.get(i).shape(), List.of(0));
                chosen.add(Ops.select(which, next.get(i), carry.get(i)));
              }
              return chosen;
            });
    return p.with(guarded, cond + p.bodyNconsts(), any, cond);
  }

  private interface Step {
    List<Value> of(List<Value> conditionInputs, List<Value> more);
  }

  /** A jaxpr of the condition's constants, further constants, and the carry. */
  private static ClosedJaxpr traced(
      ClosedJaxpr condition, int condConsts, List<ShapedArray> more, Step step) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "vmap", 0);
    List<Value> in =
        condition.jaxpr().invars().stream().<Value>map(v -> trace.newArg(v.aval())).toList();
    List<Value> further = more.stream().<Value>map(trace::newArg).toList();
    List<Value> out = session.under(trace, () -> step.of(in, further));
    int n = in.size();
    List<Integer> order = new ArrayList<>(range(0, condConsts));
    order.addAll(range(n, n + more.size()));
    order.addAll(range(condConsts, n));
    return Rearranged.of(trace.finish(out), order, range(0, out.size()));
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
