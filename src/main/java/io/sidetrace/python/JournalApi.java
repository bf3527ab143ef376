package io.sidetrace.python;

import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shortened;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.state.State;
import org.graalvm.polyglot.HostAccess.Export;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program itself makes happen: output, cells, errors. */
public final class JournalApi {

  JournalApi() {}

  @Export
  public void printed(String stream, String text) {
    Session.current().recorder().record(new Event.Printed(stream, text));
  }

  @Export
  public void cellStarted(int cell, int line) {
    Session.current().recorder().recordAt(line, new Event.CellStarted(cell));
  }

  @Export
  public void cellFinished(int cell, @Nullable String display) {
    Session.current().recorder().recordAt(0, new Event.CellFinished(cell, display));
  }

  /**
   * @param read the line where the body reads it
   */
  @Export
  public void frozen(
      int function, String name, String origin, int line, String type, String value, int read) {
    recordAt(read, new Event.ValueFrozen(function, name, origin, line, type, value));
  }

  @Export
  public void stale(
      int function, int version, String name, String captured, String now, boolean inPlace) {
    record(new Event.ConstantStale(function, version, name, captured, now, inPlace));
  }

  @Export
  public void hostAsked(int function, String what, String call, int line) {
    recordAt(line, new Event.HostAsked(function, what, call));
  }

  @Export
  public void gradientLost(String name, String value) {
    record(new Event.GradientLost(name, value));
  }

  /** A body wrote to the copy of a state that it was given as an argument. */
  @Export
  public void copyWritten(String stateKind) {
    record(new Event.CopyWritten(stateKind));
  }

  /** States in a plain container, in which `vars()` does not look. */
  @Export
  public void statesHidden(String place, String container, int hidden) {
    record(new Event.StatesHidden(place, container, hidden));
  }

  @Export
  public void dataAsked(String what, String construct, String aval, boolean ofArgument) {
    record(new Event.DataAsked(what, construct, aval, ofArgument));
  }

  @Export
  public void replaced(
      int function, int version, String name, int state, int newState, String now) {
    record(new Event.StateReplaced(function, version, name, state, newState, now));
  }

  /**
   * @param line of the statement that did it, or 0 for the line that is running
   */
  @Export
  public void sideEffect(
      int function, String name, String origin, String before, String after, int line) {
    recordAt(line, new Event.SideEffect(function, name, origin, before, after));
  }

  /** A body left a tracer outside of it. */
  @Export
  public void left(Object tracer, int function, String place, int line) {
    Session.current().left((Tracer) tracer, function, place, line);
  }

  /**
   * A function is mapped over lanes.
   *
   * @param inputs `[state or 0, name, axis or -1]` for each; also `outputs`
   */
  @Export
  public void lanes(int function, int lanes, List<?> inputs, List<?> outputs) {
    record(new Event.LanesMapped(function, lanes, lanes(inputs), lanes(outputs)));
  }

  private static List<Event.Lane> lanes(List<?> rows) {
    List<Event.Lane> lanes = new ArrayList<>();
    for (Object row : rows) {
      List<?> parts = (List<?>) row;
      lanes.add(
          new Event.Lane(
              ((Number) parts.get(0)).intValue(),
              String.valueOf(parts.get(1)),
              ((Number) parts.get(2)).intValue()));
    }
    return lanes;
  }

  /** A mapped function wrote a value with lanes to a shared state. */
  @Export
  public void laneConflict(int function, Object state, String name, int axis) {
    State s = (State) state;
    recordAt(
        s.writtenLine(), new Event.LaneConflict(function, s.id(), name, axis, s.writtenLine()));
  }

  /** A value of the engine as the journal shows it. */
  @Export
  public String shown(Object value) {
    return Shortened.value(Values.value(value));
  }

  private static void recordAt(int line, Event event) {
    Recorder recorder = Session.current().recorder();
    if (line > 0) {
      recorder.recordAt(line, event);
    } else {
      recorder.record(event);
    }
  }

  private static void record(Event event) {
    Session.current().recorder().record(event);
  }

  /** `what` is empty when nothing is known of a birth. */
  @Export
  public void error(
      String type,
      String message,
      int line,
      String what,
      String name,
      int bornLine,
      String traceback) {
    Event.Origin origin = what.isEmpty() ? null : new Event.Origin(what, name, bornLine);
    Session.current()
        .recorder()
        .recordAt(line, new Event.ErrorRaised(type, message, origin, traceback));
  }

  @Export
  public String profile() {
    return Session.current().profile().toString();
  }
}
