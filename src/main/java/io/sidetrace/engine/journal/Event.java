package io.sidetrace.engine.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run. Functions, states and versions are numbered from 1 in the order
 * in which they came up; avals read `float32[3]`, values are shortened texts.
 */
public sealed interface Event {

  /**
   * A transformed function came into being: `@bm.jit def f` makes one. The entry's line is its
   * `def`.
   */
  record FunctionDefined(int function, String name, String transform) implements Event {}

  /** The program, or another function while it is traced, called a transformed function. */
  record FunctionCalled(int function) implements Event {}

  /** Python ran the body of a transformed function; the entry says in which pass. */
  record PythonRan(int function) implements Event {}

  /** Tracing begins. Under `two-pass` there is one of these for each pass. */
  record TraceStarted(int function) implements Event {}

  /**
   * Tracing is over. The states are those that the trace touched; `failed` when an exception ended
   * it.
   */
  record TraceEnded(int function, List<Integer> reads, List<Integer> writes, boolean failed)
      implements Event {
    public TraceEnded {
      reads = List.copyOf(reads);
      writes = List.copyOf(writes);
    }
  }

  /** The key was known: version `version` answers. */
  record CacheHit(int function, int version) implements Event {}

  /**
   * The key was not known. `because` says why in the learner's names, `nearest` is the version
   * whose key came closest, 0 at the first call.
   */
  record CacheMissed(int function, int nearest, String because) implements Event {}

  /** The cache was full; this version was dropped. */
  record CacheEvicted(int function, int version) implements Event {}

  /**
   * A version of a function is ready.
   *
   * @param jaxpr its text, in JAX's format
   * @param inside how often the program calls other transformed functions, by their number
   */
  record Compiled(
      int function,
      int version,
      String key,
      String jaxpr,
      Map<Integer, Integer> inside,
      long traceMicros,
      long compileMicros)
      implements Event {
    public Compiled {
      inside = Map.copyOf(inside);
    }
  }

  /** The compiled program ran, `times` times in a row. */
  record Executed(int function, int version, int times, long micros) implements Event {}

  /**
   * A state was born. `name` is what the program calls it, where that can be told, `stateKind` its
   * class. (`kind` says in JSON which event it is.)
   */
  record StateCreated(int state, String name, String stateKind, String aval, String value)
      implements Event {}

  /** The program read the state: what the learner wrote, not what the engine does to record it. */
  record StateRead(int state) implements Event {}

  /** The program, or a compiled program at its end, gave the state a new value. */
  record StateWritten(int state, String aval, String value) implements Event {}

  /** A trace that failed, or that only looked, put the state's value back. */
  record StateRolledBack(int state, String value) implements Event {}

  /** The value of an array from outside became a constant of the program that is being traced. */
  record ConstantCaptured(int function, String name, String aval, String value) implements Event {}

  /**
   * A traced value was used after its trace was over. It was made on line `bornLine` in `bornIn`.
   */
  record TracerLeaked(String aval, int bornLine, String bornIn) implements Event {}

  /**
   * A piece of output; the entry's clock is the clock of the print. `stream` is `stdout` or
   * `stderr`.
   */
  record Printed(String stream, String text) implements Event {}

  /** A cell begins, the first one being 1. A program without markers has one. */
  record CellStarted(int cell) implements Event {}

  /**
   * A cell is over; `display` is the repr of its last expression, if it had one that is not None.
   */
  record CellFinished(int cell, @Nullable String display) implements Event {}

  /**
   * An exception reached the end of its cell. The entry's line is the innermost line of the
   * program.
   */
  record ErrorRaised(String type, String message, @Nullable Origin origin, String traceback)
      implements Event {}

  /** Where the thing that an error is about was born: `what` is `state` or `traced value`. */
  record Origin(String what, String name, int line) {}
}
