package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes the journal: gives every event its number, its clock, its pass and its line. */
public final class Recorder {
  private final Consumer<Entry> sink;
  private final Locator locator;
  private int seq;
  private Clock clock = Clock.PYTHON;
  private int pass;
  private boolean muted;

  public Recorder(Consumer<Entry> sink, Locator locator) {
    this.sink = sink;
    this.locator = locator;
  }

  /** On the line that is running. */
  public int record(Event event) {
    return muted ? seq : recordAt(locator.here().line(), event);
  }

  /** Returns the number of the entry. */
  public int recordAt(int line, Event event) {
    if (!muted) {
      sink.accept(new Entry(++seq, clock, pass, line, event));
    }
    return seq;
  }

  /** Sets the clock while `work` runs. */
  public <T> T during(Clock during, int passNumber, Supplier<T> work) {
    Clock clockBefore = clock;
    int passBefore = pass;
    clock = during;
    pass = passNumber;
    try {
      return work.get();
    } finally {
      clock = clockBefore;
      pass = passBefore;
    }
  }

  /** Records nothing while `work` runs: the engine looks, the program does nothing. */
  public <T> T quietly(Supplier<T> work) {
    boolean before = muted;
    muted = true;
    try {
      return work.get();
    } finally {
      muted = before;
    }
  }

  public Clock clock() {
    return clock;
  }

  public int pass() {
    return pass;
  }
}
