package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes values and, with them, their tangents. */
public final class JvpTrace implements Trace {
  private final Session session;
  private final Trace parent;
  private boolean alive = true;
  private int endedLine;

  public JvpTrace(Session session, Trace parent) {
    this.session = session;
    this.parent = parent;
  }

  /** A value with a tangent. */
  public static final class Dual extends Tracer {
    private final Value primal;
    private final Value tangent;

    private Dual(JvpTrace trace, Value primal, Value tangent, Session session) {
      super(trace, primal.aval(), session.here());
      this.primal = primal;
      this.tangent = tangent;
    }

    public Value primal() {
      return primal;
    }

    @Override
    public Optional<Value> concrete() {
      return Tracer.concrete(primal);
    }

    @Override
    public String shownAs() {
      return "JVPTracer(primal=" + shown(primal) + ", tangent=" + shown(tangent) + ")";
    }

    @Override
    protected String oldTrace() {
      return "JVPTrace";
    }

    @Override
    protected String oldContents() {
      return oldContents("primal", primal, "tangent", tangent);
    }

    @Override
    public String kind() {
      return "JVPTracer";
    }
  }

  public Trace parent() {
    return parent;
  }

  /** The value with its tangent; itself where that is zero. */
  public Value dual(Value primal, Optional<Value> tangent) {
    return tangent.<Value>map(t -> new Dual(this, primal, t, session)).orElse(primal);
  }

  public Value primal(Value value) {
    return value instanceof Dual d && d.trace() == this ? d.primal : value;
  }

  public Optional<Value> tangent(Value value) {
    return value instanceof Dual d && d.trace() == this ? Optional.of(d.tangent) : Optional.empty();
  }

  @Override
  public <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params) {
    List<Value> primals = in.stream().map(this::primal).toList();
    List<Optional<Value>> tangents = in.stream().map(this::tangent).toList();
    if (tangents.stream().allMatch(Optional::isEmpty)) {
      return session.under(parent, () -> primitive.bind(params, primals));
    }
    if (!alive) {
      throw session.escaped(first(in));
    }
    Differentiated out = session.under(parent, () -> primitive.jvp(primals, tangents, params));
    List<Value> duals = new ArrayList<>();
    for (int i = 0; i < out.primals().size(); i++) {
      duals.add(dual(out.primals().get(i), out.tangents().get(i)));
    }
    return duals;
  }

  private Tracer first(List<Value> in) {
    return in.stream()
        .filter(v -> v instanceof Dual d && d.trace() == this)
        .map(Tracer.class::cast)
        .findFirst()
        .orElseThrow();
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
  public int level() {
    return parent.level() + 1;
  }

  @Override
  public boolean isAlive() {
    return alive;
  }
}
