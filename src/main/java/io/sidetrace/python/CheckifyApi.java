package io.sidetrace.python;

import io.sidetrace.engine.control.Branches;
import io.sidetrace.engine.control.Calls;
import io.sidetrace.engine.control.Checks;
import io.sidetrace.engine.control.Custom;
import io.sidetrace.engine.control.Rematerialization;
import io.sidetrace.engine.control.Scan;
import io.sidetrace.engine.control.While;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Indexing;
import io.sidetrace.engine.state.Tree;
import io.sidetrace.engine.transform.MakeJaxpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Jaxprs equation by equation, as `checkify` interprets them, and the primitive `check`. */
public final class CheckifyApi {
  private final Raising raising;

  CheckifyApi(Raising raising) {
    this.raising = raising;
  }

  /**
   * Applies a jaxpr.
   *
   * @param rule from an equation, the name of its primitive and its operands to its results, or
   *     None for those that the primitive gives
   */
  @Export
  public Object walk(Object traced, List<?> operands, org.graalvm.polyglot.Value rule) {
    return raising.raising(
        () ->
            array(
                Evaluate.jaxpr(
                    ((MakeJaxpr) traced).jaxpr(),
                    Values.values(operands),
                    (eqn, in) -> {
                      org.graalvm.polyglot.Value out =
                          rule.execute(eqn, eqn.primitive().name(), array(in));
                      return out.isNull() ? Evaluate.eqn(eqn, in) : values(out);
                    })));
  }

  private static ProxyArray array(List<Value> values) {
    return ProxyArray.fromArray(values.toArray());
  }

  private static List<Value> values(org.graalvm.polyglot.Value list) {
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < list.getArraySize(); i++) {
      values.add(list.getArrayElement(i).as(Object.class));
    }
    return Values.values(values);
  }

  /** The results that the primitive of an equation gives. */
  @Export
  public Object results(Object eqn, List<?> operands) {
    return raising.raising(() -> array(Evaluate.eqn((Eqn) eqn, Values.values(operands))));
  }

  /**
   * The jaxprs that an equation holds, and what else says how it runs them: `[[branch, …]]`,
   * `[[body], length, carried, constants, reverse, unroll]`, `[[condition, body], constants of the
   * condition, of the body]`, `[[callee], name]`; None if it holds none.
   */
  @Export
  public Object parts(Object equation) {
    return switch (((Eqn) equation).params()) {
      case Branches.Cond p -> ProxyArray.fromArray(programs(p.branches()));
      case Scan.Loop p ->
          ProxyArray.fromArray(
              programs(List.of(p.jaxpr())),
              p.length(),
              p.numCarry(),
              p.numConsts(),
              p.reverse(),
              p.unroll());
      case While.Loop p ->
          ProxyArray.fromArray(
              programs(List.of(p.condJaxpr(), p.bodyJaxpr())), p.condNconsts(), p.bodyNconsts());
      case Calls.Callee p -> ProxyArray.fromArray(programs(List.of(p.jaxpr())), p.name());
      case Custom.Forward p -> ProxyArray.fromArray(programs(List.of(p.callJaxpr())), p.name());
      case Custom.Backward p -> ProxyArray.fromArray(programs(List.of(p.callJaxpr())), p.name());
      case Rematerialization.Checkpoint p ->
          ProxyArray.fromArray(programs(List.of(p.jaxpr())), "checkpoint");
      default -> ProxyArray.fromArray();
    };
  }

  private static ProxyArray programs(List<ClosedJaxpr> jaxprs) {
    return ProxyArray.fromArray(jaxprs.stream().map(j -> new MakeJaxpr(j, Tree.LEAF)).toArray());
  }

  /**
   * Where the indices of an equation point: `[the operand's axis of each index, size of the slice
   * along each axis of the operand]`.
   */
  @Export
  public Object indexing(Object equation) {
    Eqn eqn = (Eqn) equation;
    return switch (eqn.params()) {
      case Indexing.Gather p ->
          ProxyArray.fromArray(ints(p.dimensionNumbers().startIndexMap()), ints(p.sliceSizes()));
      case Indexing.SliceSizes p -> ProxyArray.fromArray(ints(List.of()), ints(p.sliceSizes()));
      case Indexing.Scatter p -> {
        List<Integer> sizes = new ArrayList<>();
        int window = 0;
        for (int axis = 0; axis < eqn.in().get(0).aval().shape().rank(); axis++) {
          sizes.add(
              p.dimensionNumbers().insertedWindowDims().contains(axis)
                  ? 1
                  : eqn.in()
                      .get(2)
                      .aval()
                      .shape()
                      .sizes()
                      .get(p.dimensionNumbers().updateWindowDims().get(window++)));
        }
        yield ProxyArray.fromArray(
            ints(p.dimensionNumbers().scatterDimsToOperandDims()), ints(sizes));
      }
      default -> ProxyArray.fromArray(ints(List.of()), ints(List.of()));
    };
  }

  private static ProxyArray ints(List<Integer> list) {
    return ProxyArray.fromList(List.copyOf(list));
  }

  /** The structure of the error that an equation checks. */
  @Export
  public String structure(Object eqn) {
    return ((Checks.Check) ((Eqn) eqn).params()).errTree();
  }

  /** Calls a function written down as one equation under `jit`. */
  @Export
  public Object call(String name, Object traced, List<?> operands) {
    return raising.raising(
        () -> {
          Hoisted hoisted = Hoisted.of(((MakeJaxpr) traced).jaxpr());
          List<Value> in = new ArrayList<>(hoisted.operands());
          in.addAll(Values.values(operands));
          return array(Calls.JIT.bind(new Calls.Callee(name, hoisted.jaxpr(), 0), in));
        });
  }

  /**
   * Checks an error.
   *
   * @param structure of the error that the operands make up
   * @param inspect takes the operands as data and raises the error, if it is one
   * @param lanes the same on all lanes at once
   */
  @Export
  public void check(
      boolean debug,
      String structure,
      org.graalvm.polyglot.Value inspect,
      org.graalvm.polyglot.Value lanes,
      List<?> operands) {
    Consumer<List<Array>> data = in -> inspect.executeVoid(ProxyArray.fromArray(in.toArray()));
    Consumer<List<Value>> batched = in -> lanes.executeVoid(array(in));
    raising.raising(
        () ->
            Checks.check(
                new Checks.Check(debug, structure, new Checks.Inspector(data, batched)),
                Values.values(operands)));
  }
}
