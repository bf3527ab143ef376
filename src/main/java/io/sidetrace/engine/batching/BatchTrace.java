package io.sidetrace.engine.batching;

import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Computes all lanes at once. */
public final class BatchTrace implements Trace {
  private final Session session;
  private final Trace parent;
  private final NamedAxes.Axis lanes;
  private boolean alive = true;
  private int endedLine;

  /**
   * @param lanes the axis along which they lie
   */
  public BatchTrace(Session session, Trace parent, NamedAxes.Axis lanes) {
    this.session = session;
    this.parent = parent;
    this.lanes = lanes;
  }

  /** One lane's view of a value that has its lanes along an axis. */
  public static final class Lane extends Tracer {
    private final Value all;
    private final int axis;

    private Lane(BatchTrace trace, Value all, int axis, Session session) {
      super(trace, oneLane(all.aval(), axis), session.here());
      this.all = all;
      this.axis = axis;
    }

    /** The axis along which the lanes lie. */
    public int axis() {
      return axis;
    }

    private static ShapedArray oneLane(ShapedArray all, int axis) {
      return all.with(all.shape().without(List.of(axis)));
    }

    @Override
    public String shownAs() {
      return "VmapTracer(aval=%s, batched=%s)"
          .formatted(aval().textWithWeak(), all.aval().textWithWeak());
    }

    @Override
    protected String oldTrace() {
      return "BatchTrace";
    }

    @Override
    protected String oldContents() {
      return oldContents("val", all, "batch_dim", axis);
    }

    @Override
    public String kind() {
      return "BatchTracer";
    }
  }

  /** What a function sees of a value whose lanes lie along an axis. */
  public Value lane(Value all, int axis) {
    return axis == Lanes.SHARED ? all : new Lane(this, all, axis, session);
  }

  public Value all(Value value) {
    return value instanceof Lane l && l.trace() == this ? l.all : value;
  }

  public int axis(Value value) {
    return value instanceof Lane l && l.trace() == this ? l.axis : Lanes.SHARED;
  }

  public NamedAxes.Axis lanes() {
    return lanes;
  }

  /** Runs a rule that computes these lanes, which is written with operations on all of them. */
  public <T> T ruled(Supplier<T> rule) {
    return NamedAxes.current().mapping(lanes, () -> session.under(parent, rule));
  }

  @Override
  public <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params) {
    Lanes given =
        new Lanes(in.stream().map(this::all).toList(), in.stream().map(this::axis).toList());
    if (given.axes().stream().allMatch(a -> a == Lanes.SHARED) && !lanes.isNamedBy(params)) {
      return session.under(parent, () -> primitive.bind(params, given.values()));
    }
    if (!alive) {
      throw session.escaped(
          in.stream()
              .filter(Lane.class::isInstance)
              .map(Tracer.class::cast)
              .findFirst()
              .orElseThrow());
    }
    Lanes out = ruled(() -> primitive.batch(given, lanes, params));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      values.add(lane(out.value(i), out.axis(i)));
    }
    return values;
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
