package io.sidetrace.engine.control;

import io.sidetrace.engine.control.Scan.Loop;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Transposition;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear scan turned round: the loop runs from the other end and carries the cotangents of the
 * carry; those of the constants add up on the way.
 */
final class ScanBack {
  private final Loop p;
  private final List<Operand> in;
  private final List<Optional<Value>> cts;
  private final List<Integer> linearConsts;
  private final List<Integer> knownConsts;
  private final List<Integer> knownSlices;
  private final List<Integer> linearSlices;
  private final List<Integer> givenSlices = new ArrayList<>();

  private ScanBack(List<Optional<Value>> cts, List<Operand> in, Loop p) {
    this.p = p;
    this.in = in;
    this.cts = cts;
    this.linearConsts = numbers(0, p.numConsts(), true);
    this.knownConsts = numbers(0, p.numConsts(), false);
    this.linearSlices = numbers(p.firstSliced(), in.size(), true);
    this.knownSlices = numbers(p.firstSliced(), in.size(), false);
    for (int i = p.numCarry(); i < cts.size(); i++) {
      if (cts.get(i).isPresent()) {
        givenSlices.add(i);
      }
    }
  }

  static List<Optional<Value>> of(List<Optional<Value>> cts, List<Operand> in, Loop p) {
    return new ScanBack(cts, in, p).run();
  }

  private List<Integer> numbers(int from, int to, boolean linear) {
    List<Integer> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (in.get(i).isLinear() == linear) {
        found.add(i);
      }
    }
    return found;
  }

  private ShapedArray aval(int input) {
    return p.jaxpr().jaxpr().invars().get(input).aval();
  }

  private List<Optional<Value>> run() {
    List<Value> operands = new ArrayList<>();
    knownConsts.forEach(i -> operands.add(in.get(i).value()));
    for (int c = 0; c < p.numCarry(); c++) {
      ShapedArray aval = aval(p.numConsts() + c);
      operands.add(cts.get(c).orElseGet(() -> Ops.zeros(aval)));
    }
    linearConsts.forEach(i -> operands.add(Ops.zeros(aval(i))));
    givenSlices.forEach(i -> operands.add(cts.get(i).orElseThrow()));
    knownSlices.forEach(i -> operands.add(in.get(i).value()));
    int carried = p.numCarry() + linearConsts.size();
    List<Value> out =
        Scan.SCAN.bind(p.derived(body(), carried, knownConsts.size(), !p.reverse()), operands);
    List<Optional<Value>> result = new ArrayList<>();
    in.forEach(o -> result.add(Optional.empty()));
    for (int c = 0; c < p.numCarry(); c++) {
      if (in.get(p.numConsts() + c).isLinear()) {
        result.set(p.numConsts() + c, Optional.of(out.get(c)));
      }
    }
    for (int k = 0; k < linearConsts.size(); k++) {
      result.set(linearConsts.get(k), Optional.of(out.get(p.numCarry() + k)));
    }
    for (int k = 0; k < linearSlices.size(); k++) {
      result.set(linearSlices.get(k), Optional.of(out.get(carried + k)));
    }
    return result;
  }

  /** One step backwards. */
  private ClosedJaxpr body() {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "transpose", 0);
    return session.under(
        trace,
        () -> {
          List<Operand> operands = new ArrayList<>();
          for (int i = 0; i < in.size(); i++) {
            operands.add(new Operand.Linear(aval(i)));
          }
          knownConsts.forEach(i -> operands.set(i, new Operand.Known(trace.newArg(aval(i)))));
          List<Optional<Value>> given = new ArrayList<>();
          cts.forEach(c -> given.add(Optional.empty()));
          for (int c = 0; c < p.numCarry(); c++) {
            given.set(c, Optional.of(trace.newArg(aval(p.numConsts() + c))));
          }
          List<Value> sums = new ArrayList<>();
          linearConsts.forEach(i -> sums.add(trace.newArg(aval(i))));
          givenSlices.forEach(
              i -> given.set(i, Optional.of(trace.newArg(p.jaxpr().jaxpr().outs().get(i).aval()))));
          knownSlices.forEach(i -> operands.set(i, new Operand.Known(trace.newArg(aval(i)))));
          return trace.finish(results(Transposition.run(p.jaxpr(), operands, given), sums));
        });
  }

  private List<Value> results(List<Optional<Value>> back, List<Value> sums) {
    List<Value> outs = new ArrayList<>();
    for (int c = p.numConsts(); c < p.firstSliced(); c++) {
      outs.add(orZeros(back.get(c), c));
    }
    for (int k = 0; k < sums.size(); k++) {
      Value sum = sums.get(k);
      outs.add(back.get(linearConsts.get(k)).map(ct -> Ops.addAny(sum, ct)).orElse(sum));
    }
    linearSlices.forEach(i -> outs.add(orZeros(back.get(i), i)));
    return outs;
  }

  private Value orZeros(Optional<Value> ct, int input) {
    return ct.orElseGet(() -> Ops.zeros(aval(input)));
  }
}
