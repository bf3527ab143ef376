package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is true of every jaxpr: each variable is defined once, before it is read, and has the type
 * that its primitive's shape rule gives. Weak types are not compared: texts do not have them.
 */
public final class JaxprChecker {
  private final String where;
  private final Set<Atom.Var> defined = new HashSet<>();

  private JaxprChecker(String where) {
    this.where = where;
  }

  public static void check(String where, Jaxpr jaxpr) {
    new JaxprChecker(where).check(jaxpr);
  }

  static void sameSignature(Pass pass, Jaxpr before, Jaxpr after) {
    List<ShapedArray> in = before.invars().stream().map(Atom::aval).toList();
    if (!in.equals(after.invars().stream().map(Atom::aval).toList())
        || !same(before.outAvals(), after.outAvals())) {
      throw new IllegalStateException(
          pass.name() + " changed the signature of\n" + before + "\nto that of\n" + after);
    }
  }

  private void check(Jaxpr jaxpr) {
    jaxpr.constvars().forEach(v -> define(v, jaxpr));
    jaxpr.invars().forEach(v -> define(v, jaxpr));
    for (Eqn eqn : jaxpr.eqns()) {
      eqn.in().forEach(a -> read(a, jaxpr));
      if (!same(eqn.out().stream().map(Atom::aval).toList(), abstractEval(eqn))) {
        throw wrong("the results of " + eqn.primitive() + " have other types", jaxpr);
      }
      eqn.out().forEach(v -> define(v, jaxpr));
    }
    jaxpr.outs().forEach(a -> read(a, jaxpr));
  }

  private void define(Atom.Var v, Jaxpr jaxpr) {
    if (!defined.add(v)) {
      throw wrong("a variable is defined twice", jaxpr);
    }
  }

  private void read(Atom atom, Jaxpr jaxpr) {
    if (atom instanceof Atom.Var v && !defined.contains(v)) {
      throw wrong("a variable is read before it is defined", jaxpr);
    }
  }

  private IllegalStateException wrong(String what, Jaxpr jaxpr) {
    return new IllegalStateException("after " + where + " " + what + " in\n" + jaxpr);
  }

  private static List<ShapedArray> abstractEval(Eqn eqn) {
    return abstractEval(eqn.primitive(), eqn.params(), eqn.in().stream().map(Atom::aval).toList());
  }

  private static <P extends Params> List<ShapedArray> abstractEval(
      Primitive<P> primitive, Params params, List<ShapedArray> in) {
    return primitive.abstractEval(in, primitive.paramsType().cast(params));
  }

  private static boolean same(List<ShapedArray> a, List<ShapedArray> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).sameShapeAndDtype(b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
