package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.StateWritten;
import io.sidetrace.worker.protocol.RunReport.StateReport;

/** The counts and the value of one state so far. */
final class StateTally {
  private final int id;
  private String name = "?";
  private String kind = "?";
  private String aval = "?";
  private String initial = "?";
  private String value = "?";
  private int line;
  int reads;
  private int writes;

  StateTally(int id) {
    this.id = id;
  }

  void created(StateCreated event, int line) {
    this.name = event.name();
    this.kind = event.stateKind();
    this.line = line;
    aval = event.aval();
    initial = event.value();
    value = event.value();
  }

  void written(StateWritten event) {
    writes++;
    aval = event.aval();
    value = event.value();
  }

  void rolledBack(String value) {
    this.value = value;
  }

  StateReport report() {
    return new StateReport(id, name, kind, line, aval, reads, writes, initial, value);
  }
}
