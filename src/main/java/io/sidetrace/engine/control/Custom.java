package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.BatchTrace;
import io.sidetrace.engine.batching.Vmap;
import io.sidetrace.engine.control.CustomRules.Rule;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JvpTrace;
import io.sidetrace.engine.differentiate.LinearizeTrace;
import io.sidetrace.engine.primitive.Batching;
import io.sidetrace.engine.primitive.Derivatives;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Functions with derivatives of their own: `jax.custom_jvp` and `jax.custom_vjp`. */
public final class Custom {
  private Custom() {}

  /** The function written down, and its rules; these keep the program that gave them alive. */
  @Params.AlwaysPrints("symbolic_zeros=False")
  public record Forward(
      String name, ClosedJaxpr callJaxpr, String jvp, @Params.Hidden CustomRules rules)
      implements Params.OfProgram {}

  /** The same with a pair of functions. */
  @Params.AlwaysPrints("symbolic_zeros=False")
  public record Backward(
      String name, String bwd, ClosedJaxpr callJaxpr, String fwd, @Params.Hidden CustomRules rules)
      implements Params.OfProgram {}

  /** The backward function of an equation in a linear program. */
  public record Linear(
      @Params.Hidden Rule.Backward rule, int residuals, @Params.Hidden List<ShapedArray> results)
      implements Params.OfProgram {}

  public static final Primitive<Forward> CUSTOM_JVP_CALL =
      Primitive.named("custom_jvp_call", Forward.class)
          .summary("A function whose forward derivative the program gives itself.")
          .abstractEval((in, p) -> p.callJaxpr().jaxpr().outAvals())
          .lower(new Lowering.Call())
          .prepare((p, backend) -> backend.compile(p.callJaxpr()))
          .jvp((self, in, tangents, p) -> forward(p.rules(), in, tangents))
          .batch((self, in, size, p) -> lanes(p.rules(), in, NamedAxes.current().mapped(size)))
          .define();

  public static final Primitive<Backward> CUSTOM_VJP_CALL =
      Primitive.named("custom_vjp_call", Backward.class)
          .summary("A function whose backward derivative the program gives itself.")
          .abstractEval((in, p) -> p.callJaxpr().jaxpr().outAvals())
          .lower(new Lowering.Call())
          .prepare((p, backend) -> backend.compile(p.callJaxpr()))
          .jvp((self, in, tangents, p) -> forward(p.rules(), in, tangents))
          .linearize((self, in, tangents, p, later) -> split(p.rules(), in, tangents, later))
          .batch((self, in, size, p) -> lanes(p.rules(), in, NamedAxes.current().mapped(size)))
          .define();

  public static final Primitive<Linear> CUSTOM_LIN =
      Primitive.named("custom_lin", Linear.class)
          .summary("The linear program of a function with a backward derivative of its own.")
          .abstractEval((in, p) -> p.results())
          .prepare(
              (p, backend) -> {
                throw onlyBackwards();
              })
          .transpose(Custom::back)
          .define();

  private static EngineError onlyBackwards() {
    return EngineError.type("can't apply forward-mode autodiff (jvp) to a custom_vjp function.");
  }

  /** Calls the function under the trace that is current. */
  public static List<Value> call(CustomRules rules, List<Value> in) {
    Session session = Session.current();
    return switch (session.trace()) {
      case JaxprTrace t -> written(session, rules, in);
      case JvpTrace t -> differentiated(session, t, rules, in);
      case LinearizeTrace t -> linearized(session, t, rules, in);
      case BatchTrace t -> batched(t, rules, in);
      case Trace t -> rules.fun().apply(in);
    };
  }

  private static List<Value> written(Session session, CustomRules rules, List<Value> in) {
    JaxprTrace trace = new JaxprTrace(session, rules.name() + " traced for custom_jvp.", 0);
    List<Value> args = in.stream().<Value>map(v -> trace.newArg(v.aval())).toList();
    Hoisted hoisted = Hoisted.of(trace.finish(session.under(trace, () -> rules.fun().apply(args))));
    if (!hoisted.operands().isEmpty()) {
      // What it closes over would be an operand that its rules do not know.
      return rules.fun().apply(in);
    }
    return switch (rules.rule()) {
      case Rule.Forward f ->
          CUSTOM_JVP_CALL.bind(new Forward(rules.name(), hoisted.jaxpr(), f.name(), rules), in);
      case Rule.Backward b ->
          CUSTOM_VJP_CALL.bind(
              new Backward(rules.name(), b.bwdName(), hoisted.jaxpr(), b.fwdName(), rules), in);
    };
  }

  private static List<Value> differentiated(
      Session session, JvpTrace trace, CustomRules rules, List<Value> in) {
    List<Value> primals = in.stream().map(trace::primal).toList();
    List<Optional<Value>> tangents = in.stream().map(trace::tangent).toList();
    if (tangents.stream().allMatch(Optional::isEmpty)) {
      return session.under(trace.parent(), () -> call(rules, primals));
    }
    Differentiated out = session.under(trace.parent(), () -> forward(rules, primals, tangents));
    List<Value> duals = new ArrayList<>();
    for (int i = 0; i < out.primals().size(); i++) {
      duals.add(trace.dual(out.primals().get(i), out.tangents().get(i)));
    }
    return duals;
  }

  private static List<Value> linearized(
      Session session, LinearizeTrace trace, CustomRules rules, List<Value> in) {
    List<Value> primals = in.stream().map(trace::primal).toList();
    List<Optional<Value>> tangents = in.stream().map(trace::tangent).toList();
    if (tangents.stream().allMatch(Optional::isEmpty)) {
      return session.under(trace.parent(), () -> call(rules, primals));
    }
    Differentiated out =
        switch (rules.rule()) {
          case Rule.Forward f ->
              session.under(trace.split(), () -> forward(rules, primals, tangents));
          case Rule.Backward b ->
              session.under(trace.parent(), () -> split(rules, primals, tangents, trace.later()));
        };
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < out.primals().size(); i++) {
      values.add(trace.linear(out.primals().get(i), out.tangents().get(i)));
    }
    return values;
  }

  private static List<Value> instantiated(List<Value> in, List<Optional<Value>> tangents) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      if (in.get(i).dtype().isFloat()) {
        all.add(Derivatives.tangent(tangents.get(i), in.get(i)));
      } else {
        all.add(Ops.zeros(in.get(i).aval()));
      }
    }
    return all;
  }

  private static Differentiated forward(
      CustomRules rules, List<Value> in, List<Optional<Value>> tangents) {
    if (!(rules.rule() instanceof Rule.Forward f)) {
      throw onlyBackwards();
    }
    List<Value> both = new ArrayList<>(in);
    both.addAll(instantiated(in, tangents));
    List<Value> out = f.jvp().apply(both);
    int n = out.size() / 2;
    return new Differentiated(
        out.subList(0, n),
        out.subList(n, out.size()).stream()
            .map(t -> t.dtype().isFloat() ? Optional.of(t) : Optional.<Value>empty())
            .toList());
  }

  private static Differentiated split(
      CustomRules rules, List<Value> in, List<Optional<Value>> tangents, JaxprTrace later) {
    if (!(rules.rule() instanceof Rule.Backward b)) {
      throw new IllegalStateException("a forward rule is split by its jvp");
    }
    CustomRules.Forwarded out = b.fwd().apply(in);
    List<ShapedArray> avals = out.results().stream().map(Value::aval).toList();
    List<Value> dots =
        Session.current()
            .under(
                later,
                () -> {
                  List<Value> operands = new ArrayList<>(out.residuals());
                  operands.addAll(instantiated(in, tangents));
                  return CUSTOM_LIN.bind(new Linear(b, out.residuals().size(), avals), operands);
                });
    return new Differentiated(out.results(), dots.stream().map(Optional::of).toList());
  }

  private static List<Optional<Value>> back(List<Optional<Value>> cts, List<Operand> in, Linear p) {
    List<Value> given = new ArrayList<>();
    in.subList(0, p.residuals()).forEach(o -> given.add(o.value()));
    for (int i = 0; i < cts.size(); i++) {
      ShapedArray aval = p.results().get(i);
      given.add(cts.get(i).orElseGet(() -> Ops.zeros(aval)));
    }
    List<Value> back = p.rule().bwd().apply(given);
    List<Optional<Value>> result = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      result.add(
          i >= p.residuals() && in.get(i).isLinear()
              ? Optional.of(back.get(i - p.residuals()))
              : Optional.empty());
    }
    return result;
  }

  private static List<Value> batched(BatchTrace trace, CustomRules rules, List<Value> in) {
    Lanes given =
        new Lanes(in.stream().map(trace::all).toList(), in.stream().map(trace::axis).toList());
    Lanes out = trace.ruled(() -> lanes(rules, given, trace.lanes()));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      values.add(trace.lane(out.value(i), out.axis(i)));
    }
    return values;
  }

  /** The function on all lanes is a function with derivatives of its own again. */
  private static Lanes lanes(CustomRules rules, Lanes in, NamedAxes.Axis lanes) {
    if (lanes.name().isEmpty() && in.axes().stream().allMatch(a -> a == Lanes.SHARED)) {
      List<Value> out = call(rules, in.values());
      return new Lanes(out, out.stream().map(v -> Lanes.SHARED).toList());
    }
    List<Integer> axes = in.axes();
    Function<List<Value>, List<Value>> fun = values -> mapped(rules.fun(), values, axes, lanes);
    Rule rule =
        switch (rules.rule()) {
          case Rule.Forward f ->
              new Rule.Forward(
                  f.name(),
                  values -> {
                    List<Integer> both = new ArrayList<>(axes);
                    both.addAll(axes);
                    return mapped(f.jvp(), values, both, lanes);
                  });
          case Rule.Backward b -> backwardOnLanes(b, axes, lanes);
        };
    List<Value> out = call(new CustomRules(rules.name(), fun, rule), in.values());
    return Lanes.along(0, out);
  }

  private static List<Value> mapped(
      Function<List<Value>, List<Value>> fun,
      List<Value> values,
      List<Integer> axes,
      NamedAxes.Axis lanes) {
    return Batching.allAtFront(Vmap.run(new Lanes(values, axes), lanes, fun), lanes.size());
  }

  private static Rule backwardOnLanes(Rule.Backward b, List<Integer> axes, NamedAxes.Axis lanes) {
    return new Rule.Backward(
        b.fwdName(),
        b.bwdName(),
        values -> {
          List<Integer> counts = new ArrayList<>();
          List<Value> all =
              mapped(
                  lane -> {
                    CustomRules.Forwarded out = b.fwd().apply(lane);
                    counts.add(out.results().size());
                    List<Value> both = new ArrayList<>(out.results());
                    both.addAll(out.residuals());
                    return both;
                  },
                  values,
                  axes,
                  lanes);
          int n = counts.get(0);
          return new CustomRules.Forwarded(all.subList(0, n), all.subList(n, all.size()));
        },
        values -> {
          List<Integer> front = values.stream().map(v -> 0).toList();
          List<Value> back = mapped(b.bwd(), values, front, lanes);
          List<Value> result = new ArrayList<>();
          for (int i = 0; i < back.size(); i++) {
            int axis = axes.get(i);
            result.add(
                axis == Lanes.SHARED
                    ? Ops.sum(back.get(i), List.of(0))
                    : Ops.moveAxis(back.get(i), 0, axis));
          }
          return result;
        });
  }
}
