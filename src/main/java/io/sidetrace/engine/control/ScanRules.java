package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.JaxprBatch;
import io.sidetrace.engine.control.Scan.Loop;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rearranged;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JaxprJvp;
import io.sidetrace.engine.differentiate.Linearized;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.primitive.Batching;
import io.sidetrace.engine.primitive.Derivatives;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rules of {@link Scan#SCAN}. A carry that has a tangent, or lanes, at any step has it at all. */
final class ScanRules {
  private ScanRules() {}

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @SafeVarargs
  private static <T> List<T> join(List<? extends T>... lists) {
    List<T> all = new ArrayList<>();
    for (List<? extends T> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  /** Marks of the inputs, with the carry replaced. */
  private static List<Boolean> withCarry(Loop p, List<Boolean> marks, List<Boolean> carry) {
    return join(
        marks.subList(0, p.numConsts()), carry, marks.subList(p.firstSliced(), marks.size()));
  }

  private static List<Boolean> carryOnly(Loop p, List<Boolean> carry) {
    return join(carry, Marks.none(p.jaxpr().jaxpr().outs().size() - p.numCarry()));
  }

  /** What finds out which outputs are marked, from the marks of inputs and of forced outputs. */
  private interface Outputs {
    List<Boolean> of(List<Boolean> in, List<Boolean> out);
  }

  private static List<Boolean> settled(Loop p, List<Boolean> marks, Outputs outputs) {
    List<Boolean> carry = marks.subList(p.numConsts(), p.firstSliced());
    while (true) {
      List<Boolean> out = outputs.of(withCarry(p, marks, carry), carryOnly(p, carry));
      List<Boolean> next = Marks.either(carry, out.subList(0, p.numCarry()));
      if (next.equals(carry)) {
        return carry;
      }
      carry = next;
    }
  }

  /** Tangents of the operands that the loop takes: zeros where a carry gets one later. */
  private static List<Value> tangents(
      List<Value> in, List<Optional<Value>> tangents, List<Boolean> marks) {
    List<Value> result = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      if (marks.get(i)) {
        result.add(Derivatives.tangent(tangents.get(i), in.get(i)));
      }
    }
    return result;
  }

  static Differentiated forward(
      Primitive<Loop> self, List<Value> in, List<Optional<Value>> tangents, Loop p) {
    List<Boolean> given = Marks.present(tangents);
    List<Boolean> carry = settled(p, given, (i, o) -> JaxprJvp.of(p.jaxpr(), i, o).nonzero());
    List<Boolean> marks = withCarry(p, given, carry);
    JaxprJvp body = JaxprJvp.of(p.jaxpr(), marks, carryOnly(p, carry));
    Both layout = new Both(p, marks, body.nonzero());
    List<Value> dots = tangents(in, tangents, marks);
    ClosedJaxpr arranged = Rearranged.of(body.jaxpr(), layout.inputs(), layout.outputs());
    int dConsts = Marks.count(marks.subList(0, p.numConsts()));
    int dCarry = Marks.count(carry);
    List<Value> all = join(in, dots);
    List<Value> operands = layout.inputs().stream().map(all::get).toList();
    List<Value> out =
        self.bind(
            p.with(arranged, p.numCarry() + dCarry, p.numConsts() + dConsts, p.reverse()),
            operands);
    return layout.split(out);
  }

  /** Where primal and tangent parts stand among inputs and outputs of a loop over both. */
  private record Both(Loop p, List<Boolean> in, List<Boolean> out) {

    /** Constants and their tangents, carry and its, slices and theirs. */
    List<Integer> inputs() {
      return paired(in, List.of(0, p.numConsts(), p.firstSliced(), in.size()));
    }

    List<Integer> outputs() {
      return paired(out, List.of(0, p.numCarry(), out.size()));
    }

    private static List<Integer> paired(List<Boolean> marks, List<Integer> bounds) {
      List<Integer> order = new ArrayList<>();
      int dot = marks.size();
      for (int b = 0; b + 1 < bounds.size(); b++) {
        int from = bounds.get(b);
        int to = bounds.get(b + 1);
        order.addAll(range(from, to));
        int n = Marks.count(marks.subList(from, to));
        order.addAll(range(dot, dot + n));
        dot += n;
      }
      return order;
    }

    Differentiated split(List<Value> results) {
      List<Integer> order = outputs();
      List<Value> primals = new ArrayList<>();
      List<Value> dots = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        (order.get(i) < out.size() ? primals : dots).add(results.get(i));
      }
      return new Differentiated(primals, Marks.spread(dots, out));
    }
  }

  static Differentiated split(
      Primitive<Loop> self,
      List<Value> in,
      List<Optional<Value>> tangents,
      Loop p,
      JaxprTrace later) {
    List<Boolean> given = Marks.present(tangents);
    List<Boolean> carry = settled(p, given, (i, o) -> Linearized.of(p.jaxpr(), i, o).nonzero());
    List<Boolean> marks = withCarry(p, given, carry);
    Linearized body = Linearized.of(p.jaxpr(), marks, carryOnly(p, carry));
    ScanResiduals residuals = ScanResiduals.of(p, body);
    List<Value> out =
        self.bind(p.with(residuals.primal(), p.numCarry(), p.numConsts(), p.reverse()), in);
    int n = p.jaxpr().jaxpr().outs().size();
    Session session = Session.current();
    List<Value> dots =
        session.under(
            later,
            () -> {
              List<Value> given2 = tangents(in, tangents, marks);
              int dConsts = Marks.count(marks.subList(0, p.numConsts()));
              int dCarry = Marks.count(carry);
              List<Value> operands =
                  join(
                      residuals.constants(in),
                      given2.subList(0, dConsts + dCarry),
                      residuals.slices(in, out),
                      given2.subList(dConsts + dCarry, given2.size()));
              return self.bind(
                  p.derived(
                      residuals.tangent(dConsts, dCarry),
                      dCarry,
                      residuals.constants(in).size() + dConsts,
                      p.reverse()),
                  operands);
            });
    return new Differentiated(out.subList(0, n), Marks.spread(dots, body.nonzero()));
  }

  static List<Optional<Value>> back(List<Optional<Value>> cts, List<Operand> in, Loop p) {
    return ScanBack.of(cts, in, p);
  }

  static Lanes lanes(Primitive<Loop> self, Lanes in, int size, Loop p) {
    List<Boolean> given = in.axes().stream().map(a -> a != Lanes.SHARED).toList();
    List<Boolean> carry =
        settled(p, given, (i, o) -> JaxprBatch.of(p.jaxpr(), size, i, o).batched());
    List<Boolean> marks = withCarry(p, given, carry);
    JaxprBatch body = JaxprBatch.of(p.jaxpr(), size, marks, carryOnly(p, carry));
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      operands.add(
          !marks.get(i)
              ? in.value(i)
              : i < p.firstSliced()
                  ? Batching.atFront(in, i, size)
                  : Ops.moveAxis(in.value(i), in.axis(i), 1));
    }
    List<Value> out =
        self.bind(p.with(body.jaxpr(), p.numCarry(), p.numConsts(), p.reverse()), operands);
    List<Integer> axes = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      axes.add(!body.batched().get(i) ? Lanes.SHARED : i < p.numCarry() ? 0 : 1);
    }
    return new Lanes(out, axes);
  }
}
