package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.JaxprTracer;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes values, and writes what their tangents would be down as a linear program for later.
 * Reverse-mode differentiation transposes that program.
 */
public final class LinearizeTrace implements Trace {
  private final Session session;
  private final Trace parent;
  private final JaxprTrace later;
  private boolean alive = true;
  private int endedLine;

  /**
   * @param later where tangents are written down
   */
  public LinearizeTrace(Session session, Trace parent, JaxprTrace later) {
    this.session = session;
    this.parent = parent;
    this.later = later;
  }

  /** A value whose tangent is a variable of the linear program. */
  public static final class Linear extends Tracer {
    private final Value primal;
    private final Value tangent;

    private Linear(LinearizeTrace trace, Value primal, Value tangent, Session session) {
      super(trace, primal.aval(), session.here());
      this.primal = primal;
      this.tangent = tangent;
    }

    @Override
    public Optional<Value> concrete() {
      return Tracer.concrete(primal);
    }

    @Override
    public String shownAs() {
      return "GradTracer(primal=%s, typeof(tangent)=%s)"
          .formatted(shown(primal), tangent.aval().shortText());
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
      return "LinearizeTracer";
    }
  }

  public Trace parent() {
    return parent;
  }

  /** Where tangents are written down. */
  public JaxprTrace later() {
    return later;
  }

  /** The trace under which a forward rule is split. */
  public Trace split() {
    return new Split();
  }

  /** The value with its tangent; itself where that is zero. */
  public Value linear(Value primal, Optional<Value> tangent) {
    return tangent.<Value>map(t -> new Linear(this, primal, t, session)).orElse(primal);
  }

  public Value primal(Value value) {
    return value instanceof Linear l && l.trace() == this ? l.primal : value;
  }

  public Optional<Value> tangent(Value value) {
    return value instanceof Linear l && l.trace() == this
        ? Optional.of(l.tangent)
        : Optional.empty();
  }

  @Override
  public <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params) {
    List<Value> primals = in.stream().map(this::primal).toList();
    List<Optional<Value>> tangents = in.stream().map(this::tangent).toList();
    if (tangents.stream().allMatch(Optional::isEmpty)) {
      return session.under(parent, () -> primitive.bind(params, primals));
    }
    if (!alive) {
      throw session.escaped(
          in.stream()
              .filter(Linear.class::isInstance)
              .map(Tracer.class::cast)
              .findFirst()
              .orElseThrow());
    }
    Rules.Linearize<P> rule = primitive.linearize();
    Differentiated out =
        rule != null
            ? session.under(parent, () -> rule.apply(primitive, primals, tangents, params, later))
            : session.under(new Split(), () -> primitive.jvp(primals, tangents, params));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < out.primals().size(); i++) {
      values.add(linear(out.primals().get(i), out.tangents().get(i)));
    }
    return values;
  }

  /** What depends on tangents is written down; the rest is computed now. */
  private final class Split implements Trace {
    @Override
    public <P extends Params> List<Value> process(
        Primitive<P> primitive, List<Value> in, P params) {
      boolean tangent = in.stream().anyMatch(v -> v instanceof JaxprTracer t && t.trace() == later);
      return session.under(tangent ? later : parent, () -> primitive.bind(params, in));
    }

    @Override
    public boolean isAlive() {
      return alive;
    }
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
