package io.sidetrace.python;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import io.sidetrace.engine.transform.Body;
import io.sidetrace.engine.transform.Call;
import io.sidetrace.engine.transform.Discovery;
import io.sidetrace.engine.transform.Jit;
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
   * @param states `stateful` (as the profile has it), `touched` (on first touch), `all` (the same,
   *     and states that are only read are results too) or `none`
   * @param describes `f at program.py:3`
   */
  @Export
  public Object jit(String name, String transform, int line, String states, String describes) {
    Session session = Session.current();
    Discovery discovery =
        switch (states) {
          case "none" -> Discovery.stateless(describes);
          case "all" -> Discovery.onTouch(false);
          case "touched" -> Discovery.onTouch(true);
          default -> Discovery.stateful(session.profile());
        };
    return new Jit(session, discovery, name, transform, line);
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

  /** Traces without running: `[jaxpr text, states, whether each is written]`. */
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
              found.jaxpr().toString(),
              ProxyArray.fromList(new ArrayList<>(found.states())),
              ProxyArray.fromList(written));
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

  /** Whether a transformation is tracing now. */
  @Export
  public boolean tracing() {
    return !Session.current().evaluating();
  }

  /** A Python function as the body of a transformation. */
  private record PyBody(
      org.graalvm.polyglot.Value body, org.graalvm.polyglot.Value argumentNames, String describes)
      implements Body {

    @Override
    public Tree apply(List<Value> arguments) {
      org.graalvm.polyglot.Value out = body.execute(ProxyArray.fromArray(arguments.toArray()));
      org.graalvm.polyglot.Value leaves = out.getArrayElement(0);
      List<Object> values = new ArrayList<>();
      for (long i = 0; i < leaves.getArraySize(); i++) {
        values.add(leaves.getArrayElement(i).as(Object.class));
      }
      return new Tree(Values.values(values), new PyStructure(out.getArrayElement(1).asString()));
    }

    @Override
    public List<String> names() {
      return texts(0);
    }

    @Override
    public List<String> realNames() {
      return texts(1);
    }

    @Override
    public String staticsText() {
      return texts(2).getFirst();
    }

    private List<String> texts(int which) {
      org.graalvm.polyglot.Value list = argumentNames.execute().getArrayElement(which);
      List<String> names = new ArrayList<>();
      for (long i = 0; i < list.getArraySize(); i++) {
        names.add(list.getArrayElement(i).asString());
      }
      return names;
    }
  }
}
