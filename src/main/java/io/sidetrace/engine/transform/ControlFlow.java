package io.sidetrace.engine.transform;

import io.sidetrace.engine.control.Branches;
import io.sidetrace.engine.control.Scan;
import io.sidetrace.engine.control.While;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Span;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Conversion;
import java.util.ArrayList;
import java.util.List;

/** Branches and loops over functions that are written down. What they close over is an operand. */
public final class ControlFlow {
  private ControlFlow() {}

  /**
   * The branch that the index says; all have the same inputs and outputs.
   *
   * @param functions the branches' numbers in the journal, 0 for one of the packages' own
   */
  public static List<Value> cond(
      Value index, List<ClosedJaxpr> branches, List<Value> operands, List<Integer> functions) {
    List<Hoisted> hoisted = alikeWeak(branches).stream().map(Hoisted::all).toList();
    List<Value> in = new ArrayList<>(List.of(index));
    hoisted.forEach(h -> in.addAll(h.operands()));
    in.addAll(operands);
    List<ClosedJaxpr> alike = new ArrayList<>();
    for (int b = 0; b < hoisted.size(); b++) {
      alike.add(withConstantsOf(hoisted, b));
    }
    return Branches.COND.bind(new Branches.Cond(alike, functions), in);
  }

  /** Results that are weakly typed in some branches only become strong. */
  private static List<ClosedJaxpr> alikeWeak(List<ClosedJaxpr> branches) {
    int results = branches.get(0).jaxpr().outs().size();
    List<Boolean> weak = new ArrayList<>();
    for (int i = 0; i < results; i++) {
      int at = i;
      weak.add(branches.stream().allMatch(b -> b.jaxpr().outs().get(at).aval().weakType()));
    }
    return branches.stream().map(b -> withWeak(b, weak)).toList();
  }

  private static ClosedJaxpr withWeak(ClosedJaxpr branch, List<Boolean> weak) {
    Jaxpr j = branch.jaxpr();
    List<Atom> outs = new ArrayList<>();
    List<Eqn> eqns = new ArrayList<>(j.eqns());
    for (int i = 0; i < weak.size(); i++) {
      Atom out = j.outs().get(i);
      if (out.aval().weakType() && !weak.get(i)) {
        out = strong(out, eqns);
      }
      outs.add(out);
    }
    return new ClosedJaxpr(new Jaxpr(j.constvars(), j.invars(), eqns, outs), branch.consts());
  }

  private static Atom strong(Atom atom, List<Eqn> eqns) {
    if (atom instanceof Atom.Literal l) {
      return new Atom.Literal(l.value().viewedAs(l.aval().strong()));
    }
    Atom.Var v = new Atom.Var(atom.aval().strong());
    eqns.add(
        new Eqn(
            Conversion.CONVERT_ELEMENT_TYPE,
            new Conversion.To(v.aval().dtype(), false),
            List.of(atom),
            List.of(v),
            Span.NOWHERE));
    return v;
  }

  /** A branch that takes the constants of all branches and looks at its own. */
  private static ClosedJaxpr withConstantsOf(List<Hoisted> all, int own) {
    Jaxpr j = all.get(own).jaxpr().jaxpr();
    int mine = all.get(own).operands().size();
    List<Atom.Var> in = new ArrayList<>();
    for (int b = 0; b < all.size(); b++) {
      if (b == own) {
        in.addAll(j.invars().subList(0, mine));
      } else {
        all.get(b).operands().forEach(v -> in.add(new Atom.Var(v.aval())));
      }
    }
    in.addAll(j.invars().subList(mine, j.invars().size()));
    return new ClosedJaxpr(new Jaxpr(List.of(), in, j.eqns(), j.outs()), List.of());
  }

  /**
   * The body on slice after slice.
   *
   * @param carry how many of the operands are carried; the rest is sliced
   * @param function the body's number in the journal, or 0
   */
  public static List<Value> scan(
      ClosedJaxpr body,
      int length,
      int carry,
      boolean reverse,
      int unroll,
      List<Value> operands,
      int function) {
    Hoisted hoisted = Hoisted.all(body);
    List<Value> in = new ArrayList<>(hoisted.operands());
    in.addAll(operands);
    Scan.Loop loop =
        new Scan.Loop(
            hoisted.jaxpr(), length, carry, hoisted.operands().size(), reverse, unroll, function);
    return Scan.SCAN.bind(loop, in);
  }

  /**
   * The body while the condition holds.
   *
   * @param bodyNumber in the journal, or 0; as for the condition
   */
  public static List<Value> whileLoop(
      ClosedJaxpr condition,
      ClosedJaxpr body,
      List<Value> init,
      int conditionNumber,
      int bodyNumber) {
    Hoisted cond = Hoisted.all(condition);
    Hoisted step = Hoisted.all(body);
    List<Value> in = new ArrayList<>(cond.operands());
    in.addAll(step.operands());
    in.addAll(init);
    While.Loop loop =
        new While.Loop(
            step.jaxpr(),
            step.operands().size(),
            cond.jaxpr(),
            cond.operands().size(),
            bodyNumber,
            conditionNumber);
    return While.WHILE.bind(loop, in);
  }
}
