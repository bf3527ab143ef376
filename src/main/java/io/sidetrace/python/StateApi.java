package io.sidetrace.python;

import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.numpy.Random;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.StateStack;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/**
 * States, as the Python front end calls them. `original` is the very object that the program
 * assigned.
 */
public final class StateApi {
  private final Raising raising;

  StateApi(Raising raising) {
    this.raising = raising;
  }

  @Export
  public Object create(
      String name,
      String kind,
      List<?> leaves,
      String structure,
      org.graalvm.polyglot.Value original) {
    return raising.raising(
        () -> new State(Session.current(), name, kind, tree(leaves, structure, original)));
  }

  private static Tree tree(List<?> leaves, String structure, org.graalvm.polyglot.Value original) {
    List<Value> values = Values.values(leaves);
    return new Tree(values, new PyStructure(structure, original, values));
  }

  /**
   * A read by the program: the object that was assigned, or `(leaves, structure)` when the engine
   * has put other leaves there.
   */
  @Export
  public Object read(Object state) {
    return shown(raising.raising(() -> ((State) state).read()));
  }

  /** As {@link #read}, without its being a read of the program's. */
  @Export
  public Object touch(Object state) {
    return shown(raising.raising(() -> ((State) state).touch(false)));
  }

  /** Sets the value, unseen by traces and journal. */
  @Export
  public void poke(
      Object state, List<?> leaves, String structure, org.graalvm.polyglot.Value original) {
    raising.raising(
        () -> {
          ((State) state).poke(tree(leaves, structure, original));
          return true;
        });
  }

  /**
   * Runs `work` while the Variables that it touches are noted; puts their values back. Gives each
   * with whether the program wrote it.
   */
  @Export
  public Object noting(org.graalvm.polyglot.Value work) {
    return raising.raising(
        () -> {
          Session session = Session.current();
          StateTrace noted =
              new StateTrace(StateTrace.Mode.NOTES, new JaxprTrace(session, "notes", 0));
          StateStack.of(session)
              .within(
                  noted,
                  () -> {
                    work.executeVoid();
                    return true;
                  });
          return ProxyArray.fromArray(
              noted.states().stream().map(s -> ProxyArray.fromArray(s, noted.writes(s))).toArray());
        });
  }

  /**
   * Runs `work` with each state that it touches seen as the hook says: `[leaves, structure]`, or
   * None for its own value. Puts the values back. Gives `[state, read, written]` for each.
   */
  @Export
  public Object probing(org.graalvm.polyglot.Value work, org.graalvm.polyglot.Value hook) {
    return looked(
        work,
        state -> {
          org.graalvm.polyglot.Value given = hook.execute(state);
          return given.isNull() ? state.peek() : PyBody.tree(given);
        },
        true);
  }

  /** Runs `work` and tells which states it touched; what it wrote stays. */
  @Export
  public Object watching(org.graalvm.polyglot.Value work) {
    return looked(work, State::peek, false);
  }

  private Object looked(
      org.graalvm.polyglot.Value work, Function<State, Tree> seen, boolean putBack) {
    return raising.raising(
        () -> {
          StateTrace looking = StateTrace.seeing(seen);
          StateStack.of(Session.current())
              .within(
                  looking,
                  putBack,
                  () -> {
                    work.executeVoid();
                    return true;
                  });
          return ProxyArray.fromArray(
              looking.states().stream()
                  .map(s -> ProxyArray.fromArray(s, looking.reads(s), looking.writes(s)))
                  .toArray());
        });
  }

  /** As {@link #read}, as the input of a program that is applied; not an event. */
  @Export
  public Object take(Object state, boolean reads) {
    return shown(raising.raising(() -> ((State) state).touch(reads)));
  }

  /** The value that a program gave it: an event where the program really ran. */
  @Export
  public void assign(
      Object state, List<?> leaves, String structure, org.graalvm.polyglot.Value original) {
    Session session = Session.current();
    raising.raising(
        () ->
            session
                .recorder()
                .during(
                    session.evaluating() ? Clock.RUNNING : session.recorder().clock(),
                    session.evaluating() ? 0 : session.recorder().pass(),
                    () -> {
                      ((State) state).assign(tree(leaves, structure, original));
                      return true;
                    }));
  }

  /** As {@link #read}, unseen by traces and journal. */
  @Export
  public Object peek(Object state) {
    return shown(((State) state).peek());
  }

  private static Object shown(Tree tree) {
    PyStructure structure = (PyStructure) tree.structure();
    @Nullable Object original = structure.originalOf(tree.leaves());
    return original != null
        ? original
        : ProxyArray.fromArray(ProxyArray.fromArray(tree.leaves().toArray()), structure.text());
  }

  /** Whether {@link #peek} gives the assigned object itself. */
  @Export
  public boolean isOriginal(Object state) {
    Tree tree = ((State) state).peek();
    return ((PyStructure) tree.structure()).originalOf(tree.leaves()) != null;
  }

  @Export
  public void write(
      Object state, List<?> leaves, String structure, org.graalvm.polyglot.Value original) {
    raising.raising(
        () -> {
          ((State) state).write(tree(leaves, structure, original));
          return true;
        });
  }

  /** A raw key: a two-pass call sees one half of its split and leaves the other. */
  @Export
  public void splitsBeforeCalls(Object state) {
    ((State) state)
        .splitsBeforeCalls(
            tree -> {
              Value keys = Random.wrap(tree.leaves().get(0));
              Value halves = Random.unwrap(Random.split(keys, Shape.of(2)));
              return List.of(
                  tree.with(List.of(Random.at(halves, 0))),
                  tree.with(List.of(Random.at(halves, 1))));
            });
  }

  /** Runs a Python function outside all transformations, whatever is being traced. */
  @Export
  public Object fromTheStart(org.graalvm.polyglot.Value function) {
    Session session = Session.current();
    return StateStack.of(session).outside(() -> session.under(session.base(), function::execute));
  }

  @Export
  public ProxyArray leaves(Object state) {
    return ProxyArray.fromArray(((State) state).peek().leaves().toArray());
  }

  @Export
  public boolean holdsTracer(Object state) {
    return ((State) state).holdsTracer();
  }

  /** The program reads a state whose value died with the trace in which it was born. */
  @Export
  public void readPoisoned(Object state) {
    ((State) state)
        .peek().leaves().stream()
            .filter(Tracer.class::isInstance)
            .findFirst()
            .ifPresent(v -> Session.current().leaked((Tracer) v));
  }

  @Export
  public boolean poisoned(Object state) {
    return ((State) state).poisoned();
  }

  @Export
  public int line(Object state) {
    return ((State) state).born().line();
  }

  @Export
  public int number(Object state) {
    return ((State) state).id();
  }

  /** How many state traces are open. */
  @Export
  public int depth() {
    return StateStack.of(Session.current()).depth();
  }
}
