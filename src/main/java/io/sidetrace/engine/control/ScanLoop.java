package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.control.Scan.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the steps of a scan. */
final class ScanLoop {
  private ScanLoop() {}

  static Backend.Executable prepare(Loop p, Backend backend) {
    Backend.Executable body = backend.compile(p.jaxpr());
    Map<Integer, Integer> inside = Inside.count(p.jaxpr().jaxpr());
    return in ->
        Executions.running(
            p.function(),
            () -> {
              List<Array> out = run(p, body, in);
              Executions.ran(p.function(), p.length(), inside);
              return out;
            });
  }

  private static List<Array> run(Loop p, Backend.Executable body, List<Array> in) {
    List<Atom.Var> inputs = p.jaxpr().jaxpr().invars();
    List<ShapedArray> outAvals = p.jaxpr().jaxpr().outAvals();
    List<Array> operands = new ArrayList<>(in.subList(0, p.firstSliced()));
    for (int i = p.firstSliced(); i < in.size(); i++) {
      operands.add(in.get(i));
    }
    List<Object> stacked = new ArrayList<>();
    for (int k = p.numCarry(); k < outAvals.size(); k++) {
      ShapedArray aval = outAvals.get(k);
      stacked.add(Array.allocate(aval.dtype(), Scan.stacked(aval, p.length()).shape().elements()));
    }
    try (Stepping stepping = new Stepping(p.function(), p.length())) {
      for (int step = 0; step < p.length(); step++) {
        stepping.next(step);
        int at = p.reverse() ? p.length() - 1 - step : step;
        for (int i = p.firstSliced(); i < in.size(); i++) {
          operands.set(i, slice(in.get(i), at, inputs.get(i).aval()));
        }
        List<Array> out = body.run(operands);
        for (int c = 0; c < p.numCarry(); c++) {
          operands.set(p.numConsts() + c, out.get(c));
        }
        for (int k = p.numCarry(); k < out.size(); k++) {
          Array y = out.get(k);
          System.arraycopy(y.elements(), 0, stacked.get(k - p.numCarry()), at * y.size(), y.size());
        }
      }
    }
    List<Array> results = new ArrayList<>(operands.subList(p.numConsts(), p.firstSliced()));
    for (int k = p.numCarry(); k < outAvals.size(); k++) {
      results.add(
          Array.wrap(Scan.stacked(outAvals.get(k), p.length()), stacked.get(k - p.numCarry())));
    }
    return results;
  }

  private static Array slice(Array all, int at, ShapedArray one) {
    int n = one.shape().elements();
    Object elements = Array.allocate(one.dtype(), n);
    System.arraycopy(all.elements(), at * n, elements, 0, n);
    return Array.wrap(one, elements);
  }
}
