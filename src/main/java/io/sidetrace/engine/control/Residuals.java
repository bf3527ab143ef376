package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Linearized;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;

/**
 * What the linear programs of several branches need, in places that they share: only one branch
 * runs, so residuals of one type take the same place.
 */
record Residuals(List<ClosedJaxpr> primals, List<ClosedJaxpr> tangents) {

  static Residuals of(List<Linearized> branches, int results) {
    List<ShapedArray> places = new ArrayList<>();
    List<List<Integer>> taken = new ArrayList<>();
    for (Linearized branch : branches) {
      List<Integer> mine = new ArrayList<>();
      for (int i = 0; i < branch.residuals().size(); i++) {
        mine.add(place(branch.tangent().jaxpr().invars().get(i).aval(), places, mine));
      }
      taken.add(mine);
    }
    List<ClosedJaxpr> primals = new ArrayList<>();
    List<ClosedJaxpr> tangents = new ArrayList<>();
    for (int b = 0; b < branches.size(); b++) {
      primals.add(primal(branches.get(b), results, places, taken.get(b)));
      tangents.add(tangent(branches.get(b).tangent(), places, taken.get(b)));
    }
    return new Residuals(primals, tangents);
  }

  private static int place(ShapedArray aval, List<ShapedArray> places, List<Integer> mine) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).equals(aval) && !mine.contains(i)) {
        return i;
      }
    }
    places.add(aval);
    return places.size() - 1;
  }

  /** The results of the branch, then a value for every place. */
  private static ClosedJaxpr primal(
      Linearized branch, int results, List<ShapedArray> places, List<Integer> mine) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "linearize", 0);
    return session.under(
        trace,
        () -> {
          List<Value> in =
              branch.primal().jaxpr().invars().stream()
                  .<Value>map(v -> trace.newArg(v.aval()))
                  .toList();
          List<Value> out = Evaluate.jaxpr(branch.primal(), in);
          List<Value> residuals = branch.residuals(in, out);
          List<Value> all = new ArrayList<>(out.subList(0, results));
          for (int p = 0; p < places.size(); p++) {
            int at = mine.indexOf(p);
            all.add(at >= 0 ? residuals.get(at) : Ops.zeros(places.get(p)));
          }
          return trace.finish(all);
        });
  }

  /** The linear program with an input for every place. */
  private static ClosedJaxpr tangent(
      ClosedJaxpr closed, List<ShapedArray> places, List<Integer> mine) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "linearize", 0);
    return session.under(
        trace,
        () -> {
          List<Value> given = places.stream().<Value>map(trace::newArg).toList();
          List<Value> in = new ArrayList<>(mine.stream().map(given::get).toList());
          for (Atom.Var v :
              closed.jaxpr().invars().subList(mine.size(), closed.jaxpr().invars().size())) {
            in.add(trace.newArg(v.aval()));
          }
          return trace.finish(Evaluate.jaxpr(closed, in));
        });
  }
}
