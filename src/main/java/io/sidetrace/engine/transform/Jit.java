package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.control.Calls;
import io.sidetrace.engine.control.Executions;
import io.sidetrace.engine.control.Inside;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function under `jit`: traced once for each cache key, then answered by the compiled program.
 * How its states are found is the {@link Discovery}'s affair.
 */
public final class Jit {
  /** Versions that are kept, as in brainstate's `BoundedCache`. */
  static final int MOST_VERSIONS = 128;

  private final Session session;
  private final Discovery discovery;
  private final int id;
  private final String called;
  private final LinkedHashMap<CacheKey, Version> versions = new LinkedHashMap<>(16, 0.75f, true);
  private final Traces traces;
  private VersionWatch watch = VersionWatch.NOBODY;
  private int made;
  private int hits;

  /**
   * @param name what the learner calls it
   * @param transform what made it, `jit` or `jax.jit`
   * @param line of its `def`
   */
  public Jit(Session session, Discovery discovery, String name, String transform, int line) {
    this(session, discovery, name, transform, line, new Traces());
  }

  /**
   * The same, with what others may have traced of the function.
   *
   * @param traces of the same Python function and static arguments
   */
  public Jit(
      Session session,
      Discovery discovery,
      String name,
      String transform,
      int line,
      Traces traces) {
    this.traces = traces;
    this.session = session;
    this.discovery = discovery;
    this.id = session.nextFunction();
    this.called = discovery.callName(name);
    session.recorder().recordAt(line, new Event.FunctionDefined(id, name, transform));
  }

  /** For a function that has its number already: a loop or a branch is traced at every call. */
  public Jit(Session session, Discovery discovery, String name, int id) {
    this.traces = new Traces();
    this.session = session;
    this.discovery = discovery;
    this.id = id;
    this.called = discovery.callName(name);
  }

  public int id() {
    return id;
  }

  /** Says who hears of its versions. */
  public void watchedBy(VersionWatch other) {
    this.watch = other;
  }

  /** Notes a call under `disable_jit`: the caller runs the function itself. */
  public void ranPlainly() {
    session.recorder().record(new Event.FunctionCalled(id));
    session.recorder().record(new Event.PythonRan(id));
  }

  public Tree call(Call call, Body body) {
    session.recorder().record(new Event.FunctionCalled(id));
    var early = discovery.before(session, id, call, body);
    if (early.isPresent()) {
      return early.get();
    }
    Version version = version(call, body);
    version.traced().draws().forEach(d -> d.calledWith(session, call.arguments().leaves()));
    return run(version, call.arguments().leaves());
  }

  /** The version for this call, traced now if it is not known. */
  Version version(Call call, Body body) {
    CacheKey key = discovery.key(call);
    Version known = versions.get(key);
    if (known != null && (known.stale() == null || !discovery.checksStates())) {
      hits++;
      session.recorder().record(new Event.CacheHit(id, known.number()));
      if (known.isWatched()) {
        watch.answers(known.number());
      }
      return known;
    }
    KeyNames names = new KeyNames(body.names(), discovery.stateNames(), body.statics());
    Version.Traced elsewhere = traces.known.get(key);
    Why.Miss miss = elsewhere == null ? why(known, key, names) : Why.tracedElsewhere();
    session
        .recorder()
        .record(new Event.CacheMissed(id, miss.nearest(), miss.because(), miss.fields()));
    Version.Traced traced = elsewhere != null ? elsewhere : traced(key, call, body);
    Version version = new Version(++made, key, names, traced);
    Version replaced = versions.put(key, version);
    if (replaced != null) {
      watch.dropped(replaced.number());
    }
    version.watched(watch.made(version.number(), traced.states()));
    evict();
    return version;
  }

  private Why.Miss why(@Nullable Version known, CacheKey key, KeyNames names) {
    State stale = known == null ? null : known.stale();
    return known == null || stale == null
        ? Why.of(List.copyOf(versions.values()), names, key)
        : Why.stale(
            known.number(), stale.name(), known.avalText(stale), State.avalText(stale.peek()));
  }

  private Version.Traced traced(CacheKey key, Call call, Body body) {
    try {
      boolean outermost = session.evaluating();
      Version.Traced traced = discovery.trace(session, id, call, body);
      if (session.tracesTwice() && outermost) {
        SecondTrace.compared(
            session, id, made + 1, traced, () -> discovery.trace(session, id, call, body));
      }
      if (discovery.sharesTraces()) {
        traces.known.put(key, traced);
      }
      return traced;
    } catch (RuntimeException | Error e) {
      versions.remove(key);
      throw e;
    }
  }

  private void evict() {
    if (versions.size() > MOST_VERSIONS) {
      Map.Entry<CacheKey, Version> eldest = versions.entrySet().iterator().next();
      versions.remove(eldest.getKey());
      watch.dropped(eldest.getValue().number());
      session.recorder().record(new Event.CacheEvicted(id, eldest.getValue().number()));
    }
  }

  private Tree run(Version version, List<Value> arguments) {
    Version.Traced traced = version.traced();
    discovery.beforeRun(session, traced);
    List<Value> in = new ArrayList<>();
    traced.states().forEach(s -> in.addAll(s.touch(traced.read().contains(s)).leaves()));
    in.addAll(arguments);
    List<? extends Value> out = session.evaluating() ? execute(version, in) : bind(traced, in);
    int written = assign(traced, out);
    return new Tree(List.copyOf(out.subList(written, out.size())), traced.structure());
  }

  private List<Value> bind(Version.Traced traced, List<Value> in) {
    Hoisted hoisted = Hoisted.of(traced.jaxpr());
    List<Value> operands = new ArrayList<>(hoisted.operands());
    operands.addAll(in);
    return Calls.JIT.bind(new Calls.Callee(called, hoisted.jaxpr(), id), operands);
  }

  /** Gives the written states their new values; returns how many results that took. */
  private int assign(Version.Traced traced, List<? extends Value> out) {
    int at = 0;
    for (State state : traced.states()) {
      if (traced.written().contains(state)) {
        Tree value = state.peek();
        int n = value.leaves().size();
        Tree result = value.with(List.copyOf(out.subList(at, at + n)));
        at += n;
        if (session.evaluating()) {
          session.recorder().during(Clock.RUNNING, 0, () -> assignOne(state, result));
        } else {
          assignOne(state, result);
        }
      }
    }
    return at;
  }

  private boolean assignOne(State state, Tree result) {
    discovery.assign(session, state, result);
    return true;
  }

  private List<Array> execute(Version version, List<Value> in) {
    List<Array> arrays = in.stream().map(this::refuseTracer).toList();
    Backend.Executable executable = compiled(version, arrays.stream().map(Array::aval).toList());
    return session
        .recorder()
        .during(
            Clock.RUNNING,
            0,
            () -> Executions.within(session, () -> executed(version, executable, arrays)));
  }

  private List<Array> executed(Version version, Backend.Executable executable, List<Array> arrays) {
    long start = System.nanoTime();
    List<Array> out = executable.run(arrays);
    long micros = (System.nanoTime() - start) / 1000;
    session.recorder().record(new Event.Executed(id, version.number(), 1, micros));
    version.traced().states().stream()
        .filter(version.traced().read()::contains)
        .forEach(s -> session.recorder().record(new Event.StateRead(s.id())));
    return out;
  }

  private Array refuseTracer(Value value) {
    return switch (value) {
      case Array a -> a;
      case Tracer t -> throw session.escaped(t);
    };
  }

  private Backend.Executable compiled(Version version, List<ShapedArray> inputs) {
    Backend.Executable known = version.executable(inputs);
    if (known != null) {
      return known;
    }
    version.traced().jaxpr().consts().forEach(this::refuseTracer);
    long start = System.nanoTime();
    Backend.Executable made = session.backend().compile(version.typedFor(inputs));
    long micros = (System.nanoTime() - start) / 1000;
    version.compiled(inputs, made);
    var explained =
        session.backend().explain(version.traced().asTraced(), version.typedFor(inputs));
    List<Event.KeyField> fields = version.keyNames().fields(version.key());
    session
        .recorder()
        .record(
            new Event.Compiled(
                id,
                version.number(),
                KeyText.of(fields),
                fields,
                version.traced().asTraced().toString(),
                Inside.count(version.traced().jaxpr().jaxpr()),
                version.traced().micros(),
                micros,
                explained.stages(),
                explained.parts()));
    return made;
  }

  public void clearCache() {
    versions.values().forEach(v -> watch.dropped(v.number()));
    versions.clear();
    traces.known.clear();
  }

  /** How many versions are kept, how many there can be, hits and misses. */
  public List<Integer> cacheStats() {
    return List.of(versions.size(), MOST_VERSIONS, hits, made);
  }

  /** Traces for these arguments without running anything. */
  public Inspection inspect(Call call, Body body) {
    Version version = version(call, body);
    Version.Traced traced = version.traced();
    return new Inspection(
        traced.asTraced(),
        traced.jaxpr(),
        traced.states(),
        traced.genuinelyWritten(),
        traced.read(),
        traced.structure());
  }

  /**
   * What tracing found.
   *
   * @param jaxpr inputs: arguments, then states; outputs: results, then states
   * @param called inputs: states, then arguments; outputs: written states, then results
   * @param structure of the results
   */
  public record Inspection(
      ClosedJaxpr jaxpr,
      ClosedJaxpr called,
      List<State> states,
      Set<State> written,
      Set<State> read,
      Object structure) {}
}
