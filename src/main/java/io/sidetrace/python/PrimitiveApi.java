package io.sidetrace.python;

import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.Jitted;
import io.sidetrace.engine.numpy.Promotion;
import io.sidetrace.engine.control.Primitives;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * Primitives by name, and functions that stand as one call in a jaxpr, for the Python front end.
 */
public final class PrimitiveApi {
  private final Raising raising;

  PrimitiveApi(Raising raising) {
    Primitives.load();
    this.raising = raising;
  }

  /** Applies a primitive; `params` as a jaxpr shows them: `[axis=0 reverse=False]`. */
  @Export
  public Object bind(String primitive, String params, List<?> operands) {
    return raising.raising(
        () ->
            array(
                Primitive.find(primitive)
                    .orElseThrow(() -> new IllegalArgumentException(primitive))
                    .bindShown(params, Values.values(operands))));
  }

  /** Whether a function that JAX wraps in `jit` just runs on these operands. */
  @Export
  public boolean runsPlainly(List<?> operands) {
    return Jitted.runsPlainly(Values.values(operands));
  }

  /**
   * Calls a function that JAX wraps in `jit`.
   *
   * @param statics what the body depends on besides its operands
   * @param body takes a list of values and returns one
   */
  @Export
  public Object jitted(
      String name, String statics, List<?> operands, org.graalvm.polyglot.Value body) {
    return raising.raising(
        () ->
            array(
                Jitted.calls(
                    name,
                    statics,
                    Values.values(operands),
                    in -> results(body.execute(ProxyArray.fromArray(in.toArray()))))));
  }

  private static List<Value> results(org.graalvm.polyglot.Value list) {
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < list.getArraySize(); i++) {
      values.add(list.getArrayElement(i).as(Object.class));
    }
    return Values.values(values);
  }

  private static ProxyArray array(List<Value> values) {
    return ProxyArray.fromArray(values.toArray());
  }

  /** All in one dtype; of one float dtype if `inexact`. */
  @Export
  public Object promote(List<?> operands, boolean inexact) {
    return raising.raising(
        () -> {
          List<Value> values = Values.values(operands);
          return array(inexact ? Promotion.promoteInexact(values) : Promotion.promote(values));
        });
  }

  /** The same with shapes of one rank. */
  @Export
  public Object promoteShapes(List<?> operands) {
    return raising.raising(() -> array(Promotion.sameRank(Values.values(operands))));
  }

  /** The shape that all these broadcast to. */
  @Export
  public Object broadcastShapes(List<?> shapes) {
    return raising.raising(
        () ->
            ProxyArray.fromList(
                new ArrayList<>(
                    Promotion.broadcastShapes(
                            shapes.stream().map(s -> Values.shape((List<?>) s)).toList())
                        .sizes())));
  }

  /** Whether operations on data are computed at once. */
  @Export
  public boolean evaluating() {
    return Session.current().evaluating();
  }
}
