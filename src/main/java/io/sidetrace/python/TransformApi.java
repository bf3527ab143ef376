package io.sidetrace.python;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import io.sidetrace.engine.transform.Call;
import io.sidetrace.engine.transform.Discovery;
import io.sidetrace.engine.transform.Functions;
import io.sidetrace.engine.transform.Jit;
import io.sidetrace.engine.transform.Traces;
import io.sidetrace.engine.transform.MakeJaxpr;
import io.sidetrace.engine.transform.Passes;
import io.sidetrace.engine.transform.VersionWatch;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Transformations, as the Python front end calls them. */
public final class TransformApi {
  private final Raising raising;

  TransformApi(Raising raising) {
    this.raising = raising;
  }

  /**
   * A function under `jit`.
   *
   * @param states `stateful` (as the profile has it), `touched` (on first touch) or `all` (the
   *     same, and states that are only read are results too)
   */
  @Export
  public Object jit(String name, String transform, int line, String states) {
    Session session = Session.current();
    return new Jit(session, discovery(session, states), name, transform, line);
  }

  /**
   * Plain `jax.jit`, or what shares its traces.
   *
   * @param describes `f at program.py:3`
   * @param tracedFor what errors say that the function is traced for
   */
  @Export
  public Object stateless(
      String name, String transform, int line, String describes, String tracedFor, Object traces) {
    Discovery discovery = Discovery.stateless(describes, tracedFor);
    return new Jit(Session.current(), discovery, name, transform, line, (Traces) traces);
  }

  @Export
  public Object traces() {
    return new Traces();
  }

  /** As `jit`, of a function that is transformed anew at every call: it keeps its number. */
  @Export
  public Object traceable(String name, String transform, int line, int ordinal, String states) {
    Session session = Session.current();
    return new Jit(
        session,
        discovery(session, states),
        name,
        Functions.number(session, name, transform, line, ordinal));
  }

  private static Discovery discovery(Session session, String states) {
    return switch (states) {
      case "all" -> Discovery.onTouch(false);
      case "touched" -> Discovery.onTouch(true);
      default -> Discovery.stateful(session.profile());
    };
  }

  /**
   * Says who hears of the versions of a function.
   *
   * @param made of a version and its states; gives whether it wants to hear when that answers
   */
  @Export
  public void watch(
      Object jit,
      org.graalvm.polyglot.Value made,
      org.graalvm.polyglot.Value answers,
      org.graalvm.polyglot.Value dropped) {
    ((Jit) jit)
        .watchedBy(
            new VersionWatch() {
              @Override
              public boolean made(int version, List<State> states) {
                return made.execute(version, ProxyArray.fromArray(states.toArray())).asBoolean();
              }

              @Override
              public void answers(int version) {
                answers.executeVoid(version);
              }

              @Override
              public void dropped(int version) {
                dropped.executeVoid(version);
              }
            });
  }

  @Export
  public int number(Object jit) {
    return ((Jit) jit).id();
  }

  /**
   * Traces without running: `[program, states, whether each is written, whether each is read,
   * structure of the results]`. The program takes the values of the states and then the arguments,
   * and gives the written states and then the results.
   */
  @Export
  public Object program(
      Object jit,
      Object statics,
      List<?> leaves,
      String structure,
      String describes,
      org.graalvm.polyglot.Value body,
      org.graalvm.polyglot.Value names) {
    return raising.raising(
        () -> {
          Call call = call(statics, leaves, structure);
          Jit.Inspection found = ((Jit) jit).inspect(call, new PyBody(body, names, describes));
          return ProxyArray.fromArray(
              new MakeJaxpr(found.called(), found.structure()),
              ProxyArray.fromList(new ArrayList<>(found.states())),
              ProxyArray.fromArray(
                  found.states().stream().map(found.written()::contains).toArray()),
              ProxyArray.fromArray(found.states().stream().map(found.read()::contains).toArray()),
              ((PyStructure) found.structure()).text());
        });
  }

  /**
   * Calls it.
   *
   * @param body runs the function on a list of values, returns `[leaves, structure]`
   * @param names gives three lists: the learner's names of the leaves, those in the real messages,
   *     and the text of the static arguments
   * @return `[leaves, structure]`
   */
  @Export
  public Object call(
      Object jit,
      Object statics,
      List<?> leaves,
      String structure,
      String describes,
      org.graalvm.polyglot.Value body,
      org.graalvm.polyglot.Value names) {
    return raising.raising(
        () -> {
          Call call = call(statics, leaves, structure);
          return pair(((Jit) jit).call(call, new PyBody(body, names, describes)));
        });
  }

  /** Traces without running: `[jaxpr text, states, whether each is written, primitives]`. */
  @Export
  public Object inspect(
      Object jit,
      Object statics,
      List<?> leaves,
      String structure,
      String describes,
      org.graalvm.polyglot.Value body,
      org.graalvm.polyglot.Value names) {
    return raising.raising(
        () -> {
          Call call = call(statics, leaves, structure);
          Jit.Inspection found = ((Jit) jit).inspect(call, new PyBody(body, names, describes));
          List<Object> written = new ArrayList<>();
          for (State s : found.states()) {
            written.add(found.written().contains(s));
          }
          return ProxyArray.fromArray(
              found.jaxpr().jaxpr().text(Session.current().profile()),
              ProxyArray.fromList(new ArrayList<>(found.states())),
              ProxyArray.fromList(written),
              ProxyArray.fromArray(
                  found.jaxpr().jaxpr().eqns().stream().map(e -> e.primitive().name()).toArray()));
        });
  }

  private static Call call(Object statics, List<?> leaves, String structure) {
    return new Call(
        statics instanceof Number n ? (Object) n.longValue() : String.valueOf(statics),
        new Tree(Values.values(leaves), new PyStructure(structure)));
  }

  static ProxyArray pair(Tree tree) {
    return ProxyArray.fromArray(
        ProxyArray.fromArray(tree.leaves().toArray()), ((PyStructure) tree.structure()).text());
  }

  @Export
  public void ranPlainly(Object jit) {
    ((Jit) jit).ranPlainly();
  }

  /** A transformation of the two-pass engine begins to look for Variables. */
  @Export
  public void passBegins() {
    Passes.of(Session.current()).begin();
  }

  @Export
  public void passEnds() {
    Passes.of(Session.current()).end();
  }

  /** How many look for Variables, one inside the other. */
  @Export
  public int passes() {
    return Passes.of(Session.current()).underWay();
  }

  /** `[size, most, hits, misses]`. */
  @Export
  public ProxyArray cacheStats(Object jit) {
    return ProxyArray.fromArray(((Jit) jit).cacheStats().toArray());
  }

  /** Operations run at once from here on; returns the trace that was left. */
  @Export
  public Object leaveTrace() {
    Session session = Session.current();
    return session.exchangeTrace(session.base());
  }

  @Export
  public void enterTrace(Object trace) {
    Session.current().exchangeTrace((Trace) trace);
  }

  @Export
  public void clearCache(Object jit) {
    ((Jit) jit).clearCache();
  }

  @Export
  public boolean jitDisabled() {
    return Session.current().jitDisabled();
  }

  @Export
  public void disableJit(boolean disabled) {
    Session.current().disableJit(disabled);
  }

  /** Runs a Python function outside any trace: its operations are computed at once. */
  @Export
  public Object plainly(org.graalvm.polyglot.Value function) {
    Session session = Session.current();
    return session.under(session.base(), function::execute);
  }

  @Export
  public void debugNans(boolean on) {
    Session.current().debugNans(on);
  }

  @Export
  public void debugInfs(boolean on) {
    Session.current().debugInfs(on);
  }

  /** Whether a transformation is tracing now. */
  @Export
  public boolean tracing() {
    return !Session.current().evaluating();
  }
}
