package io.sidetrace.python;

import static io.sidetrace.python.Values.value;

import io.sidetrace.engine.batching.Vmap;
import io.sidetrace.engine.control.Branches;
import io.sidetrace.engine.control.Callbacks;
import io.sidetrace.engine.control.Custom;
import io.sidetrace.engine.control.CustomRules;
import io.sidetrace.engine.control.Primitives;
import io.sidetrace.engine.control.Rematerialization;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Jvp;
import io.sidetrace.engine.differentiate.Vjp;
import io.sidetrace.engine.primitive.Indexing;
import io.sidetrace.engine.primitive.Ops;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import io.sidetrace.engine.transform.ControlFlow;
import io.sidetrace.engine.transform.Functions;
import io.sidetrace.engine.transform.MakeJaxpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/**
 * JAX's own transformations, which know nothing of states, as the Python front end calls them. A
 * body is a Python function from a list of values to `[leaves, structure]`.
 */
public final class LaxApi {
  private final Raising raising;

  LaxApi(Raising raising) {
    this.raising = raising;
  }

  /** The number in the journal of a function that is transformed anew at every call. */
  @Export
  public int function(String name, String transform, int line, int ordinal) {
    return Functions.number(Session.current(), name, transform, line, ordinal);
  }

  /**
   * A function written down.
   *
   * @param function its number in the journal; 0 leaves no events
   * @param pass the number of the pass that this is
   * @param like values of the types of its inputs
   */
  @Export
  public Object trace(
      int function,
      int pass,
      String describes,
      List<?> like,
      List<?> names,
      org.graalvm.polyglot.Value body) {
    return raising.raising(
        () ->
            MakeJaxpr.of(
                Session.current(),
                function,
                pass,
                describes,
                Values.values(like).stream().map(Value::aval).toList(),
                names.stream().map(String::valueOf).toList(),
                in -> tree(body, in)));
  }

  private static Tree tree(org.graalvm.polyglot.Value body, List<Value> in) {
    return PyBody.tree(body.execute(ProxyArray.fromArray(in.toArray())));
  }

  /** Runs a Python function once under tracers, as the journal tells it; 0 leaves no events. */
  @Export
  public void traced(int function, int pass, org.graalvm.polyglot.Value work) {
    raising.raising(
        () -> {
          MakeJaxpr.recorded(Session.current(), function, pass, work::executeVoid);
          return true;
        });
  }

  /** `[[type, weak, shape, dtype], …]` of the results. */
  @Export
  public ProxyArray outs(Object traced) {
    return avals(((MakeJaxpr) traced).jaxpr().jaxpr().outAvals());
  }

  static ProxyArray avals(List<ShapedArray> avals) {
    return ProxyArray.fromArray(
        avals.stream()
            .map(
                a ->
                    ProxyArray.fromArray(
                        a.text(),
                        a.weakType(),
                        ProxyArray.fromList(List.copyOf(a.shape().sizes())),
                        a.dtype().toString()))
            .toArray());
  }

  @Export
  public String structure(Object traced) {
    return ((PyStructure) ((MakeJaxpr) traced).structure()).text();
  }

  /** Its text, as JAX prints it. */
  @Export
  public String text(Object traced) {
    return ((MakeJaxpr) traced).jaxpr().jaxpr().text(Session.current().profile());
  }

  private static ClosedJaxpr jaxpr(Object traced) {
    return ((MakeJaxpr) traced).jaxpr();
  }

  /** Applies it, equation by equation, under the trace that is current. */
  @Export
  public Object evaluate(Object traced, List<?> operands) {
    return raising.raising(
        () ->
            ProxyArray.fromArray(Evaluate.jaxpr(jaxpr(traced), Values.values(operands)).toArray()));
  }

  /** A predicate as the index of a branch. */
  @Export
  public Object index(Object predicate) {
    return raising.raising(() -> Branches.index(value(predicate)));
  }

  @Export
  public Object cond(Object index, List<?> branches, List<?> operands, List<?> functions) {
    return raising.raising(
        () ->
            ProxyArray.fromArray(
                ControlFlow.cond(
                        value(index),
                        branches.stream().map(LaxApi::jaxpr).toList(),
                        Values.values(operands),
                        Values.ints(functions))
                    .toArray()));
  }

  @Export
  public Object scan(
      Object body,
      int length,
      int carry,
      boolean reverse,
      int unroll,
      List<?> operands,
      int function) {
    return raising.raising(
        () ->
            ProxyArray.fromArray(
                ControlFlow.scan(
                        jaxpr(body),
                        length,
                        carry,
                        reverse,
                        unroll,
                        Values.values(operands),
                        function)
                    .toArray()));
  }

  /** For each of the first inputs, the carry, whether the body hands it on as it is. */
  @Export
  public ProxyArray forwarded(Object body, int carry) {
    Jaxpr jaxpr = jaxpr(body).jaxpr();
    Object[] same = new Object[carry];
    for (int i = 0; i < carry; i++) {
      same[i] = jaxpr.outs().get(i).equals(jaxpr.invars().get(i));
    }
    return ProxyArray.fromArray(same);
  }

  @Export
  public Object whileLoop(
      Object condition, Object body, List<?> init, int conditionNumber, int bodyNumber) {
    return raising.raising(
        () ->
            ProxyArray.fromArray(
                ControlFlow.whileLoop(
                        jaxpr(condition),
                        jaxpr(body),
                        Values.values(init),
                        conditionNumber,
                        bodyNumber)
                    .toArray()));
  }

  /** The named axes around what runs now, as a text: a trace holds for one set of them. */
  @Export
  public String namedAxes() {
    return NamedAxes.current().named().toString();
  }

  /** The slice of an array along its first axis, as a value of a type: data does not matter. */
  @Export
  public Object sliceLike(Object x) {
    return raising.raising(
        () -> {
          ShapedArray aval = value(x).aval();
          return Ops.zerosLiteral(aval.with(aval.shape().without(List.of(0))));
        });
  }

  /** Runs a body and gives back `[leaves, structure]` besides what the transformation needs. */
  private static final class Running implements Function<List<Value>, List<Value>> {
    private final org.graalvm.polyglot.Value body;
    private final @Nullable Running also;
    private String structure = "";

    Running(org.graalvm.polyglot.Value body) {
      this(body, null);
    }

    /** `also` learns the structure of the results, too. */
    Running(org.graalvm.polyglot.Value body, @Nullable Running also) {
      this.body = body;
      this.also = also;
    }

    void saw(Tree out) {
      structure = ((PyStructure) out.structure()).text();
      if (also != null) {
        also.structure = structure;
      }
    }

    @Override
    public List<Value> apply(List<Value> in) {
      Tree out = tree(body, in);
      saw(out);
      return out.leaves();
    }
  }

  /** `[results, tangents (None where zero), structure]`. */
  @Export
  public Object jvp(org.graalvm.polyglot.Value body, List<?> primals, List<?> tangents) {
    return raising.raising(
        () -> {
          Running running = new Running(body);
          Differentiated out =
              Jvp.run(
                  Values.values(primals),
                  tangents.stream().map(LaxApi::optional).toList(),
                  running);
          return ProxyArray.fromArray(
              ProxyArray.fromArray(out.primals().toArray()),
              optionals(out.tangents()),
              running.structure);
        });
  }

  private static Optional<Value> optional(@Nullable Object o) {
    return o == null ? Optional.empty() : Optional.of(value(o));
  }

  private static ProxyArray optionals(List<Optional<Value>> values) {
    return ProxyArray.fromArray(values.stream().map(v -> v.orElse(null)).toArray());
  }

  /** `[handle, results, structure, whether each depends on the marked inputs]`. */
  @Export
  public Object linearize(org.graalvm.polyglot.Value body, List<?> primals, List<?> marked) {
    return raising.raising(
        () -> {
          Running running = new Running(body);
          Vjp vjp =
              Vjp.of(
                  Values.values(primals),
                  marked.stream().map(Boolean.class::cast).toList(),
                  running);
          return ProxyArray.fromArray(
              vjp,
              ProxyArray.fromArray(vjp.results().toArray()),
              running.structure,
              ProxyArray.fromArray(vjp.nonzero().toArray()));
        });
  }

  /** Cotangents of all inputs; None where zero. */
  @Export
  public Object pullback(Object vjp, List<?> cts) {
    return raising.raising(() -> optionals(((Vjp) vjp).pullback(Values.values(cts))));
  }

  @Export
  public Object pushforward(Object vjp, List<?> tangents) {
    return raising.raising(() -> optionals(((Vjp) vjp).pushforward(Values.values(tangents))));
  }

  /**
   * `[results on all lanes, the axis of the lanes of each or -1, structure]`.
   *
   * @param name what collectives call the axis of the lanes; empty for none
   */
  @Export
  public Object vmap(
      org.graalvm.polyglot.Value body, List<?> values, List<?> axes, String name, int size) {
    return raising.raising(
        () -> {
          Running running = new Running(body);
          Lanes out =
              Vmap.run(
                  new Lanes(Values.values(values), Values.ints(axes)),
                  new NamedAxes.Axis(name, size),
                  running);
          return ProxyArray.fromArray(
              ProxyArray.fromArray(out.values().toArray()),
              ProxyArray.fromArray(out.axes().toArray()),
              running.structure);
        });
  }

  /** Runs one lane by itself, which a named axis has several of. */
  @Export
  public void alone(String name, int size, org.graalvm.polyglot.Value work) {
    NamedAxes.current()
        .within(
            new NamedAxes.Axis(name, size),
            () -> {
              work.executeVoid();
              return true;
            });
  }

  /** How many lanes there are along a named axis. */
  @Export
  public int axisSize(String name) {
    return raising.raising(() -> NamedAxes.current().size(name));
  }

  /** The value with its lanes, which lie along `axis` or are one for all (-1), along `to`. */
  @Export
  public Object lanesAt(Object value, int axis, int to, int size) {
    return raising.raising(() -> Vmap.at(Lanes.of(value(value), axis), 0, to, size));
  }

  /** A strong scalar of a dtype. */
  @Export
  public Object zerosOf(String dtype) {
    return Array.scalar(0, Values.dtype(dtype));
  }

  @Export
  public Object onesLike(Object x) {
    return raising.raising(() -> Ops.full(value(x).aval(), 1));
  }

  /**
   * Calls a function with a derivative of its own.
   *
   * @param fun from values to `[leaves, structure]`
   * @param jvp from values and tangents to `[results and tangents, structure of the results]`
   * @return `[leaves, structure]`
   */
  @Export
  public Object customJvp(
      String name,
      String ruleName,
      org.graalvm.polyglot.Value fun,
      org.graalvm.polyglot.Value jvp,
      List<?> values) {
    return raising.raising(
        () -> {
          Running running = new Running(fun);
          Running forward = new Running(jvp, running);
          CustomRules rules =
              new CustomRules(name, running, new CustomRules.Rule.Forward(ruleName, forward));
          return called(rules, running, values);
        });
  }

  /**
   * The same with a pair of functions.
   *
   * @param fwd from values to `[results and residuals, structure of the results, their number]`
   * @param bwd from residuals and cotangents to `[cotangents, …]`
   */
  @Export
  public Object customVjp(
      String name,
      String fwdName,
      String bwdName,
      org.graalvm.polyglot.Value fun,
      org.graalvm.polyglot.Value fwd,
      org.graalvm.polyglot.Value bwd,
      List<?> values) {
    return raising.raising(
        () -> {
          Running running = new Running(fun);
          Function<List<Value>, CustomRules.Forwarded> forward =
              in -> {
                org.graalvm.polyglot.Value out = fwd.execute(ProxyArray.fromArray(in.toArray()));
                Tree tree = PyBody.tree(out);
                running.saw(tree);
                int n = out.getArrayElement(2).asInt();
                return new CustomRules.Forwarded(
                    tree.leaves().subList(0, n), tree.leaves().subList(n, tree.leaves().size()));
              };
          CustomRules rules =
              new CustomRules(
                  name,
                  running,
                  new CustomRules.Rule.Backward(fwdName, bwdName, forward, new Running(bwd)));
          return called(rules, running, values);
        });
  }

  private static ProxyArray called(CustomRules rules, Running running, List<?> values) {
    List<Value> out = Custom.call(rules, Values.values(values));
    return ProxyArray.fromArray(ProxyArray.fromArray(out.toArray()), running.structure);
  }

  /** Applies a function written down so that its derivative computes again what it needs. */
  @Export
  public Object remat(Object traced, List<?> operands) {
    return raising.raising(
        () -> {
          Hoisted hoisted = Hoisted.of(jaxpr(traced));
          List<Value> in = new ArrayList<>(hoisted.operands());
          in.addAll(Values.values(operands));
          return ProxyArray.fromArray(
              Rematerialization.REMAT
                  .bind(new Rematerialization.Checkpoint(false, hoisted.jaxpr()), in)
                  .toArray());
        });
  }

  private static Callbacks.HostFunction host(
      String shown, org.graalvm.polyglot.Value function, int results) {
    return new Callbacks.HostFunction(
        shown,
        in -> {
          org.graalvm.polyglot.Value out = function.execute(ProxyArray.fromArray(in.toArray()));
          List<Array> arrays = new ArrayList<>();
          for (int i = 0; i < results; i++) {
            arrays.add((Array) Values.value(out.getArrayElement(i).as(Object.class)));
          }
          return arrays;
        });
  }

  /** Calls `function` with a list of arrays wherever the program that is being written runs. */
  @Export
  public void debugCallback(String shown, org.graalvm.polyglot.Value function, List<?> operands) {
    raising.raising(
        () ->
            Callbacks.DEBUG_CALLBACK.bind(
                new Callbacks.Debug(host(shown, function, 0)), Values.values(operands)));
  }

  /** The same as a print of that format. */
  @Export
  public void debugPrint(
      String format, String inTree, org.graalvm.polyglot.Value function, List<?> operands) {
    raising.raising(
        () ->
            Callbacks.DEBUG_PRINT.bind(
                new Callbacks.Print(format, inTree, host("print", function, 0)),
                Values.values(operands)));
  }

  /** The results of `function`, which have the types of `like`. */
  @Export
  public Object pureCallback(
      String shown,
      String vmapMethod,
      org.graalvm.polyglot.Value function,
      List<?> like,
      List<?> operands) {
    return raising.raising(
        () -> {
          List<ShapedArray> avals =
              Values.values(like).stream().map(v -> v.aval().strong()).toList();
          return ProxyArray.fromArray(
              Callbacks.PURE_CALLBACK
                  .bind(
                      new Callbacks.Pure(host(shown, function, avals.size()), avals, vmapMethod),
                      Values.values(operands))
                  .toArray());
        });
  }

  /** Applies a primitive that has no parameters. */
  @Export
  public Object bind(String name, List<?> operands) {
    return raising.raising(
        () -> {
          Primitives.load();
          Primitive<?> primitive = Primitive.find(name).orElseThrow();
          return bind(primitive, Values.values(operands));
        });
  }

  private static <P extends Params> Value bind(Primitive<P> primitive, List<Value> in) {
    return primitive.bind(primitive.paramsType().cast(Params.None.NONE), in).get(0);
  }

  @Export
  public Object dynamicSlice(Object x, List<?> starts, List<?> sizes) {
    return raising.raising(
        () -> {
          List<Value> in = new ArrayList<>(List.of(value(x)));
          in.addAll(Values.values(starts));
          return Indexing.DYNAMIC_SLICE
              .bind(new Indexing.SliceSizes(Values.ints(sizes)), in)
              .get(0);
        });
  }

  /**
   * Notes that a program ran, `times` times, and which states it read: where programs really run.
   */
  @Export
  public void ran(int function, int times, List<?> read) {
    Session session = Session.current();
    if (!session.evaluating()) {
      return;
    }
    session
        .recorder()
        .during(
            Clock.RUNNING,
            0,
            () -> {
              if (times > 0) {
                session.recorder().record(new Event.Executed(function, 0, times, 0));
              }
              read.forEach(s -> session.recorder().record(new Event.StateRead(((State) s).id())));
              return true;
            });
  }

  /** Zeros of a value's type. */
  @Export
  public Object zerosLike(Object x) {
    return raising.raising(() -> Ops.zeros(value(x).aval()));
  }
}
