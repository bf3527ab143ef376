package io.sidetrace.engine.state;

import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Shortened;
import io.sidetrace.engine.core.Span;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Event;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mutable cell. Has an identity, a line on which it was born, and a value that traces see being
 * read and written (brainstate `_state.py`).
 */
public final class State {
  private final Session session;
  private final int id;
  private final String name;
  private final String kind;
  private final Span born;
  private final int level;
  private final boolean bornInTrace;
  private Tree value;
  private boolean poisoned;
  private int writtenLine;
  private @Nullable Function<Tree, List<Tree>> split;

  /** `kind` is the class that the learner used: `Variable`, `ParamState`. */
  public State(Session session, String name, String kind, Tree value) {
    this.session = session;
    this.id = session.nextState();
    this.name = name;
    this.kind = kind;
    this.born = session.locator().here();
    this.value = value;
    StateStack stack = StateStack.of(session);
    stack.holds(this);
    this.level = stack.depth();
    this.bornInTrace = level > 0;
    stack.created(this);
    session
        .recorder()
        .recordAt(
            born.line(), new Event.StateCreated(id, name, kind, avalText(value), valueText(value)));
  }

  /**
   * Makes it a state that a call of a two-pass function moves on beforehand: `split` gives of its
   * value the one that the call is to see and the one that it has afterwards.
   */
  public void splitsBeforeCalls(Function<Tree, List<Tree>> split) {
    this.split = split;
  }

  public @Nullable Function<Tree, List<Tree>> split() {
    return split;
  }

  public int id() {
    return id;
  }

  /** What the program calls it, or an empty text. */
  public String name() {
    return name;
  }

  public Span born() {
    return born;
  }

  /** How many state traces were open when it was born: only those opened later can see it. */
  public int level() {
    return level;
  }

  public boolean bornInTrace() {
    return bornInTrace;
  }

  /** What the program reads. */
  public Tree read() {
    StateStack.of(session).read(this);
    session.recorder().record(new Event.StateRead(id));
    return value;
  }

  /** What the program writes. */
  public void write(Tree newValue) {
    StateStack stack = StateStack.of(session);
    stack.written(this);
    value = newValue;
    poisoned = false;
    stack.holds(this);
    record(session.recorder(), newValue);
  }

  /**
   * Registers the state with the open traces without an event: a transformed function takes it as
   * an input.
   *
   * @param reads whether that function reads it itself
   */
  public Tree touch(boolean reads) {
    if (reads) {
      StateStack.of(session).read(this);
    } else {
      StateStack.of(session).touched(this);
    }
    return value;
  }

  /**
   * Takes the value that a transformed function gave it. An event only where that function really
   * ran.
   */
  public void assign(Tree newValue) {
    StateStack.of(session).written(this);
    value = newValue;
    if (session.evaluating()) {
      record(session.recorder(), newValue);
    }
  }

  /** The value, unseen by traces and journal. */
  public Tree peek() {
    return value;
  }

  /** Sets the value, unseen by traces and journal. */
  public void poke(Tree newValue) {
    value = newValue;
  }

  private void record(Recorder recorder, Tree written) {
    writtenLine = session.here().line();
    recorder.recordAt(
        writtenLine, new Event.StateWritten(id, avalText(written), valueText(written)));
  }

  /** The line of the last write, 0 before the first. */
  public int writtenLine() {
    return writtenLine;
  }

  /** Whether its value is a tracer of the trace in which it was born, and that trace is over. */
  public boolean poisoned() {
    return poisoned;
  }

  void poison() {
    poisoned = holdsTracer();
  }

  /** Puts a value back that a trace had replaced. */
  void restore(Tree original) {
    value = original;
  }

  /** The same, where the program had written another value. */
  void rollBack(Tree original, String because) {
    String lost = valueText(value);
    value = original;
    session.recorder().record(new Event.StateRolledBack(id, valueText(original), lost, because));
  }

  void kept(String because) {
    session.recorder().record(new Event.StateKept(id, valueText(value), because));
  }

  public List<ShapedArray> avals() {
    return value.leaves().stream().map(Value::aval).toList();
  }

  @SuppressWarnings("ReferenceEquality") // the very tracer
  boolean holds(Tracer tracer) {
    return value.leaves().stream().anyMatch(v -> v == tracer);
  }

  String shownName() {
    return name.isEmpty() ? "a " + kind : name;
  }

  public boolean holdsTracer() {
    return value.leaves().stream().anyMatch(v -> v instanceof Tracer);
  }

  public static String avalText(Tree tree) {
    return tree.leaves().stream().map(v -> v.aval().text()).collect(Collectors.joining(", "));
  }

  public static String valueText(Tree tree) {
    return Shortened.text(
        tree.leaves().stream().map(Shortened::value).collect(Collectors.joining(", ")));
  }
}
