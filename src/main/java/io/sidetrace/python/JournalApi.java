package io.sidetrace.python;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Event;
import org.graalvm.polyglot.HostAccess.Export;
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
