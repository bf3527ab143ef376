package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Span;
import java.util.ArrayList;
import java.util.List;

/** A primitive applied once, to operands of given types. */
record OneEquation(Eqn eqn) {

  static OneEquation of(Primitive<?> primitive, Primitive.Sample<?> sample, List<Array> in) {
    return of(primitive, (Params) sample.params(), in);
  }

  static <P extends Params> OneEquation of(Primitive<P> primitive, Params params, List<Array> in) {
    List<Atom> vars = new ArrayList<>();
    in.forEach(a -> vars.add(new Atom.Var(a.aval())));
    List<ShapedArray> out =
        primitive.abstractEval(
            in.stream().map(Array::aval).toList(), primitive.paramsType().cast(params));
    return new OneEquation(
        new Eqn(primitive, params, vars, out.stream().map(Atom.Var::new).toList(), Span.NOWHERE));
  }

  boolean isElementwise() {
    return eqn.primitive().lowering() instanceof Lowering.Elementwise;
  }

  ClosedJaxpr jaxpr() {
    List<Atom.Var> in = eqn.in().stream().map(Atom.Var.class::cast).toList();
    return new ClosedJaxpr(
        new Jaxpr(List.of(), in, List.of(eqn), List.copyOf(eqn.out())), List.of());
  }

  List<Array> eval(List<Array> in) {
    return eval(eqn.primitive(), in);
  }

  private <P extends Params> List<Array> eval(Primitive<P> primitive, List<Array> in) {
    return primitive.eval(in, primitive.paramsType().cast(eqn.params()));
  }
}
