package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One program's use of the engine: its profile, its journal, and the trace that is current. Bound
 * to the thread that runs the program.
 */
public final class Session {
  /** Tracers left behind that are remembered: a program may leave one at each trace. */
  private static final int MOST_STORED = 1_000;

  private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();

  private final Profile profile;
  private final Recorder recorder;
  private final Locator locator;
  private final Backend backend;
  private final Map<Class<?>, Object> parts = new HashMap<>();
  private final IdentityHashMap<Tracer, Stored> stored = new IdentityHashMap<>();
  private Function<Tracer, Stored> cells = tracer -> Stored.NOWHERE;
  private final LoopPlace loop = new LoopPlace();
  private final Trace base;
  private Trace trace;
  private @Nullable Span span;
  private boolean jitDisabled;
  private boolean tracesTwice;
  private boolean debugsNans;
  private boolean wide;
  private boolean debugsInfs;
  private int functions;
  private int states;

  public Session(Profile profile, Recorder recorder, Locator locator, Backend backend) {
    this.profile = profile;
    this.recorder = recorder;
    this.locator = locator;
    this.backend = backend;
    this.base = new EvalTrace(this);
    this.trace = base;
    this.jitDisabled = profile == Profile.EAGER;
  }

  /** The session of this thread; null where a program of the engine's runs without one. */
  public static @Nullable Session currentOrNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  public static Session current() {
    return CURRENT.get();
  }

  /** Whether the packages of BrainPy 2.4 are what runs, with the jaxlib of their time. */
  public static boolean isTwoPass() {
    return CURRENT.isBound() && CURRENT.get().profile == Profile.TWO_PASS;
  }

  /** Whether numbers have 64 bits unless a dtype is asked for: `jax_enable_x64`. */
  public static boolean isWide() {
    return CURRENT.isBound() && CURRENT.get().wide;
  }

  public void widen(boolean on) {
    this.wide = on;
  }

  /** The dtype of floats when none is asked for. */
  public static DType floatType() {
    return isWide() ? DType.FLOAT64 : DType.FLOAT32;
  }

  /** The dtype of integers when none is asked for. */
  public static DType intType() {
    return isWide() ? DType.INT64 : DType.INT32;
  }

  /** Where the loop is that runs now. */
  public LoopPlace loop() {
    return loop;
  }

  /** Runs `work` with this session as the current one. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Runs `work` under another trace. */
  public <T> T under(Trace other, Supplier<T> work) {
    Trace before = trace;
    trace = other;
    try {
      return work.get();
    } finally {
      trace = before;
    }
  }

  /** Makes another trace the current one, and returns the one that was. */
  public Trace exchangeTrace(Trace other) {
    Trace before = trace;
    trace = other;
    return before;
  }

  /** Where the program is, or the equation that is being applied again. */
  public Span here() {
    return span == null ? locator.here() : span;
  }

  /** Runs `work` as at the place where an equation was written. */
  public <T> T at(Span place, Supplier<T> work) {
    Span before = span;
    span = place;
    try {
      return work.get();
    } finally {
      span = before;
    }
  }

  public Profile profile() {
    return profile;
  }

  public Recorder recorder() {
    return recorder;
  }

  public Locator locator() {
    return locator;
  }

  public Backend backend() {
    return backend;
  }

  public Trace trace() {
    return trace;
  }

  /**
   * Whether transformations only call their function: `jax.disable_jit`, or the profile `eager`.
   */
  public boolean jitDisabled() {
    return jitDisabled;
  }

  public void disableJit(boolean disabled) {
    this.jitDisabled = disabled || profile == Profile.EAGER;
  }

  /** Whether each body is traced a second time, to see whether that gives the same. */
  public boolean tracesTwice() {
    return tracesTwice;
  }

  public void traceTwice(boolean on) {
    this.tracesTwice = on;
  }

  /** Whether results that are NaN are refused where they come up: `jax_debug_nans`. */
  public boolean debugsNans() {
    return debugsNans;
  }

  public void debugNans(boolean on) {
    this.debugsNans = on;
  }

  /** Whether results that are infinite are refused where they come up: `jax_debug_infs`. */
  public boolean debugsInfs() {
    return debugsInfs;
  }

  public void debugInfs(boolean on) {
    this.debugsInfs = on;
  }

  /** Whether primitives run at once. */
  public boolean evaluating() {
    return trace instanceof EvalTrace;
  }

  /** The trace that runs primitives at once. */
  public Trace base() {
    return base;
  }

  /** The session's own instance of a part that another package keeps in it. */
  public <T> T part(Class<T> type, Supplier<T> make) {
    return type.cast(parts.computeIfAbsent(type, t -> make.get()));
  }

  public int nextFunction() {
    return ++functions;
  }

  public int nextState() {
    return ++states;
  }

  /**
   * Where a trace left a tracer.
   *
   * @param line of the statement that did it, 0 where it cannot be told
   */
  public record Stored(String place, int line) {
    public static final Stored NOWHERE = new Stored("", 0);
  }

  /**
   * A run of the body of `function` left a tracer outside of it.
   *
   * @param line of the statement that did it, 0 where it cannot be told
   */
  public void left(Tracer tracer, int function, String place, int line) {
    if (stored.size() < MOST_STORED
        && stored.putIfAbsent(tracer, new Stored(place, line)) == null) {
      recorder.record(new Event.TracerStored(function, place, line, tracer.aval().text()));
    }
  }

  /** Says who knows which mutable cell holds a tracer. */
  public void cellsAreSearchedBy(Function<Tracer, Stored> search) {
    cells = search;
  }

  /** A tracer was used after its trace was over. */
  public EngineError escaped(Tracer tracer) {
    leaked(tracer);
    return new EngineError("UnexpectedTracerError", LeakMessage.of(tracer, profile));
  }

  /** The same, where the error is another one. */
  public void leaked(Tracer tracer) {
    Stored known = stored.get(tracer);
    Stored place = known == null ? cells.apply(tracer) : known;
    recorder.record(
        new Event.TracerLeaked(
            tracer.aval().text(),
            tracer.born().line(),
            tracer.born().function(),
            place.place(),
            place.line(),
            tracer.trace().endedLine()));
  }
}
