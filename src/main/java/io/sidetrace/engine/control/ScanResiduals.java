package io.sidetrace.engine.control;

import io.sidetrace.engine.control.Scan.Loop;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Rearranged;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Linearized;
import io.sidetrace.engine.differentiate.Linearized.Residual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the linear program of a loop's body needs at each step. Constants of the loop stay constants
 * and its slices slices; everything else is kept, step by step.
 *
 * @param primal the body that also gives what must be kept
 * @param sources for each residual where it is: an operand of the loop, or one of its results
 */
record ScanResiduals(Loop loop, Linearized body, ClosedJaxpr primal, List<Residual> sources) {

  static ScanResiduals of(Loop loop, Linearized body) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "linearize", 0);
    List<Residual> sources = new ArrayList<>();
    ClosedJaxpr primal =
        session.under(
            trace,
            () -> {
              List<Value> in =
                  body.primal().jaxpr().invars().stream()
                      .<Value>map(v -> trace.newArg(v.aval()))
                      .toList();
              List<Value> out = new ArrayList<>(Evaluate.jaxpr(body.primal(), in));
              for (Residual residual : body.residuals()) {
                sources.add(
                    switch (residual) {
                      case Residual.Input i when isCarry(loop, i.number()) ->
                          kept(in.get(i.number()), out);
                      case Residual.Output o when o.number() < loop.numCarry() ->
                          kept(out.get(o.number()), out);
                      default -> residual;
                    });
              }
              return trace.finish(out);
            });
    return new ScanResiduals(loop, body, primal, sources);
  }

  private static boolean isCarry(Loop loop, int input) {
    return input >= loop.numConsts() && input < loop.firstSliced();
  }

  private static Residual kept(Value value, List<Value> out) {
    out.add(value);
    return new Residual.Output(out.size() - 1);
  }

  private boolean isConstant(Residual source) {
    return source instanceof Residual.Input i && i.number() < loop.numConsts();
  }

  /** Residuals that are the same at each step. */
  List<Value> constants(List<Value> in) {
    return sources.stream()
        .filter(this::isConstant)
        .map(r -> in.get(((Residual.Input) r).number()))
        .toList();
  }

  /** Residuals of each step, one after the other. */
  List<Value> slices(List<Value> in, List<Value> out) {
    return sources.stream()
        .filter(r -> !isConstant(r))
        .map(
            r ->
                switch (r) {
                  case Residual.Input i -> in.get(i.number());
                  case Residual.Output o -> out.get(o.number());
                })
        .toList();
  }

  /** The linear body: constant residuals, constants, carry, residuals of the step, slices. */
  ClosedJaxpr tangent(int dConsts, int dCarry) {
    int n = sources.size();
    List<Integer> constant =
        IntStream.range(0, n).filter(i -> isConstant(sources.get(i))).boxed().toList();
    List<Integer> sliced =
        IntStream.range(0, n).filter(i -> !isConstant(sources.get(i))).boxed().toList();
    List<Integer> order = new ArrayList<>(constant);
    IntStream.range(n, n + dConsts + dCarry).forEach(order::add);
    order.addAll(sliced);
    int all = body.tangent().jaxpr().invars().size();
    IntStream.range(n + dConsts + dCarry, all).forEach(order::add);
    List<Integer> out = IntStream.range(0, body.tangent().jaxpr().outs().size()).boxed().toList();
    return Rearranged.of(body.tangent(), order, out);
  }
}
