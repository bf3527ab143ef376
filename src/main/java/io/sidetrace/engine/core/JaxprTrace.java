package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Event;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Writes primitives down as the equations of a jaxpr instead of running them. */
public final class JaxprTrace implements Trace {
  private final Session session;
  private final String describes;
  private final int function;
  private final int level;
  private final List<Atom.Var> invars = new ArrayList<>();
  private final List<Eqn> eqns = new ArrayList<>();
  private final IdentityHashMap<Value, Atom.Var> constvars = new IdentityHashMap<>();
  private final List<Value> consts = new ArrayList<>();
  private final List<String> argumentNames = new ArrayList<>();
  private boolean alive = true;
  private int endedLine;

  /**
   * @param describes what errors say was being traced: `f at program.py:3 traced for jit.`
   * @param function number of the transformed function in the journal, 0 for none
   */
  public JaxprTrace(Session session, String describes, int function) {
    this.session = session;
    this.describes = describes;
    this.function = function;
    this.level = session.trace().level() + 1;
  }

  @Override
  public int level() {
    return level;
  }

  /** A new input, after those that there are. */
  public JaxprTracer newArg(ShapedArray aval) {
    Atom.Var v = new Atom.Var(aval);
    invars.add(v);
    return new JaxprTracer(this, v, session.here());
  }

  @Override
  public <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params) {
    List<Atom> atoms = new ArrayList<>(in.size());
    List<ShapedArray> avals = new ArrayList<>(in.size());
    for (Value value : in) {
      Atom atom = atom(value);
      atoms.add(atom);
      avals.add(value.aval());
    }
    Span span = session.here();
    List<Atom.Var> out = primitive.abstractEval(avals, params).stream().map(Atom.Var::new).toList();
    eqns.add(new Eqn(primitive, params, atoms, out, span));
    List<Value> tracers = new ArrayList<>(out.size());
    for (Atom.Var v : out) {
      tracers.add(new JaxprTracer(this, v, span));
    }
    return tracers;
  }

  private Atom atom(Value value) {
    return switch (value) {
      case Array a when a.isLiteral() -> new Atom.Literal(a);
      case Array a -> constant(a);
      case JaxprTracer t when t.trace() == this && alive -> t.atom();
      case Tracer t when t.trace() != this && t.trace().isAlive() -> constant(t);
      case Tracer t -> throw session.escaped(t);
    };
  }

  private Atom constant(Value value) {
    return constvars.computeIfAbsent(
        value,
        v -> {
          consts.add(v);
          if (v instanceof Array a) {
            captured(a);
          }
          return new Atom.Var(v.aval());
        });
  }

  private void captured(Array a) {
    Locator.Named found = session.locator().nameOf(a);
    session
        .recorder()
        .record(
            new Event.ConstantCaptured(
                function,
                found.name(),
                found.origin(),
                found.line(),
                a.aval().text(),
                Shortened.value(a)));
  }

  /** A new input that error messages call by this name. */
  public JaxprTracer newArg(ShapedArray aval, String name) {
    JaxprTracer tracer = newArg(aval);
    while (argumentNames.size() < invars.size()) {
      argumentNames.add("");
    }
    argumentNames.set(invars.size() - 1, name);
    return tracer;
  }

  /** The named inputs that a tracer's value depends on. */
  public List<String> dependsOn(Tracer tracer) {
    java.util.Set<Atom> needed = new java.util.HashSet<>();
    if (tracer instanceof JaxprTracer t && t.trace() == this) {
      needed.add(t.atom());
    }
    for (int i = eqns.size() - 1; i >= 0; i--) {
      if (eqns.get(i).out().stream().anyMatch(needed::contains)) {
        needed.addAll(eqns.get(i).in());
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < argumentNames.size(); i++) {
      if (needed.contains(invars.get(i)) && !argumentNames.get(i).isEmpty()) {
        names.add(argumentNames.get(i));
      }
    }
    return names;
  }

  /** A tracer of this trace that stands for the value. */
  public JaxprTracer lift(Value value) {
    return value instanceof JaxprTracer t && t.trace() == this
        ? t
        : new JaxprTracer(this, atom(value), session.here());
  }

  /** Ends the trace: its tracers are dead from here on. */
  public ClosedJaxpr finish(List<Value> outs) {
    List<Atom> atoms = outs.stream().map(this::atom).toList();
    end();
    List<Atom.Var> constants = consts.stream().map(v -> (Atom.Var) constant(v)).toList();
    return new ClosedJaxpr(new Jaxpr(constants, invars, eqns, atoms), consts);
  }

  public void end() {
    if (alive) {
      endedLine = session.here().line();
    }
    alive = false;
  }

  @Override
  public int endedLine() {
    return endedLine;
  }

  @Override
  public boolean isAlive() {
    return alive;
  }

  public String describes() {
    return describes;
  }
}
