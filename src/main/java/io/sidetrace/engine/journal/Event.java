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
   *
   * @param fields what differs from the nearest key; empty at the first call
   */
  record CacheMissed(int function, int nearest, String because, List<KeyChange> fields)
      implements Event {
    public CacheMissed {
      fields = listed(fields);
    }
  }

  /**
   * One part of a cache key. `what` is `argument`, `static` (static arguments), `structure` (how
   * the arguments stand together) or `state`.
   */
  record KeyField(String what, String name, String value) {}

  /**
   * A part of a cache key that is not what it was: a field, or the `form` in which arguments of the
   * same names come (by keyword, in a box).
   */
  record KeyChange(String what, String name, String before, String after) {}

  /** The cache was full; this version was dropped. */
  record CacheEvicted(int function, int version) implements Event {}

  /**
   * A version of a function is ready.
   *
   * @param key its key on one line
   * @param fields the same, part by part
   * @param jaxpr its text, in JAX's format
   * @param inside how often the program calls other transformed functions, by their number
   * @param stages the program as traced, and after each pass that changed it
   * @param kernel what the compiled program does, in order
   */
  record Compiled(
      int function,
      int version,
      String key,
      List<KeyField> fields,
      String jaxpr,
      Map<Integer, Integer> inside,
      long traceMicros,
      long compileMicros,
      List<Stage> stages,
      List<KernelPart> kernel)
      implements Event {
    public Compiled {
      fields = listed(fields);
      inside = Map.copyOf(inside);
      stages = listed(stages);
      kernel = listed(kernel);
    }

    /** With nothing known of how it was compiled. */
    public Compiled(
        int function,
        int version,
        String key,
        List<KeyField> fields,
        String jaxpr,
        Map<Integer, Integer> inside,
        long traceMicros,
        long compileMicros) {
      this(
          function,
          version,
          key,
          fields,
          jaxpr,
          inside,
          traceMicros,
          compileMicros,
          List.of(),
          List.of());
    }

    /** The same event with another text of its jaxpr. */
    public Compiled withJaxpr(String text) {
      return new Compiled(
          function, version, key, fields, text, inside, traceMicros, compileMicros, stages, kernel);
    }
  }

  /**
   * A program on its way to a kernel.
   *
   * @param step pass that made it so, `as traced` at first
   * @param text empty where it is the event's `jaxpr`, or was too long to keep
   * @param rows for each row of the text the lines of the learner's program that wrote it
   */
  record Stage(String step, String text, List<List<Integer>> rows) {
    public Stage {
      rows = listed(rows);
    }
  }

  /**
   * One step of a kernel.
   *
   * @param how in words: `one loop`, `matrix product`, `whole arrays`, `inner program`
   * @param by what runs it, in words
   * @param elements that a loop goes through, 0 for anything else
   * @param primitives that it computes, in order
   * @param lines of the learner's program that wrote them
   */
  record KernelPart(
      String how, String by, int elements, List<String> primitives, List<Integer> lines) {
    public KernelPart {
      primitives = listed(primitives);
      lines = listed(lines);
    }
  }

  /**
   * The compiled program ran, `times` times in a row. The body of a loop has version 0: `times` are
   * the steps of all its loops in one execution.
   */
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

  /**
   * What a trace had written to a state was lost: it has the value again that it had before.
   *
   * @param value that it has again
   * @param lost the last value that was written
   * @param because `error` (an exception ended the trace), `first pass` (that pass only finds out
   *     which states there are) or `looked` (the body ran to see what it does)
   */
  record StateRolledBack(int state, String value, String lost, String because) implements Event {}

  /**
   * What a trace had written to a state stayed although the trace put all others back: it does not
   * know this one.
   *
   * @param because as for {@link StateRolledBack}, or `trace` where it ended well: what it wrote to
   *     the others, its compiled program will write
   */
  record StateKept(int state, String value, String because) implements Event {}

  /**
   * In one execution the branches of a `cond` or a `switch` were taken so often. `functions` are
   * the numbers of the branches in the order of their index, 0 for one of the packages' own.
   */
  record BranchesTaken(List<Integer> functions, List<Integer> times) implements Event {
    public BranchesTaken {
      functions = List.copyOf(functions);
      times = List.copyOf(times);
    }
  }

  /**
   * A version that answers a call still uses state `state`, while the name under which it was found
   * when it was traced is bound to something else now: another state, or (`newState` is 0) none.
   *
   * @param name in the learner's spelling: `net.w`
   * @param now what the name is bound to
   */
  record StateReplaced(int function, int version, String name, int state, int newState, String now)
      implements Event {}

  /**
   * The value of an array from outside became a constant of the program that is being traced.
   *
   * @param origin what kind of name it was found under: `global`, `closure`, `attribute`, `local`
   *     for a name of the traced function itself, or empty when it has no name
   * @param definedLine of the assignment, 0 where it cannot be told
   */
  record ConstantCaptured(
      int function, String name, String origin, int definedLine, String aval, String value)
      implements Event {}

  /**
   * The body that was traced can see a plain Python value (a number, a text, a list) under a name
   * from outside: what it made of it is fixed in the compiled program.
   *
   * @param origin `global`, `closure` or `attribute`
   * @param definedLine of the assignment, 0 where it cannot be told
   * @param type its class: `float`
   */
  record ValueFrozen(
      int function, String name, String origin, int definedLine, String type, String value)
      implements Event {}

  /**
   * A version that answers a call was traced when `name` had the value `captured`; it has another
   * one now. Said once for each change.
   *
   * @param inPlace whether the very object was changed, and not the name bound to another one
   */
  record ConstantStale(
      int function, int version, String name, String captured, String now, boolean inPlace)
      implements Event {}

  /**
   * The body that is traced calls something of the host's that answers differently each time: the
   * trace keeps the one answer.
   *
   * @param what `random` or `time`
   * @param call as the program writes it: `np.random.rand`
   */
  record HostAsked(int function, String what, String call) implements Event {}

  /**
   * While a program was traced, its body wrote to what came of a state that was handed over as an
   * argument: a copy of its content. The state itself does not change.
   *
   * @param stateKind class of the state: `Variable`
   */
  record CopyWritten(String stateKind) implements Event {}

  /**
   * One line of a body left the same equations again and again in its program: a loop of Python's
   * is unrolled when it is traced.
   *
   * @param equations all that the line left
   * @param repeats about how often
   */
  record LineRepeated(int function, int equations, int repeats) implements Event {}

  /**
   * An index is out of range, and known while Python runs. Nothing is raised: reading takes the
   * nearest place, writing is dropped.
   *
   * @param index as it was given
   * @param size of the axis
   */
  record IndexOutside(long index, int size, boolean toWrite) implements Event {}

  /**
   * `vars()` was asked for, and an attribute holds states in which it does not look: those in a
   * plain list, tuple or dict.
   *
   * @param place `Net.layers`
   * @param container `list`
   * @param hidden how many are in it
   */
  record StatesHidden(String place, String container, int hidden) implements Event {}

  /**
   * The body was traced a second time for the same inputs, as was asked for. Only a run that is not
   * kept does so.
   *
   * @param first the row of the first jaxpr that the second does not have in its place; empty where
   *     they are the same
   * @param second the row in its place, or what stopped the second trace
   */
  record TracedTwice(int function, int version, boolean same, String first, String second)
      implements Event {}

  /**
   * A gradient has a NaN although the function's value is none.
   *
   * @param value of the function
   */
  record GradientLost(String name, String value) implements Event {}

  /**
   * Python needed data where there is only a traced value; the real package's error followed,
   * whether or not the program caught it.
   *
   * @param what `truth`, `number`, `index`, `shape` (a size of a result) or `numpy` (an array of
   *     NumPy's)
   * @param construct what the statement does with it: `if`, `while`, `assert`, `and`, `or`, `not`,
   *     `compare` (a chained comparison), a built-in function's name, or empty
   * @param ofArgument whether it depends on an argument of the function that is traced
   */
  record DataAsked(String what, String construct, String aval, boolean ofArgument)
      implements Event {}

  /**
   * While it was traced, the body changed something outside of it: this happens once for each
   * trace, never when the compiled program runs.
   *
   * @param origin as for {@link ValueFrozen}
   */
  record SideEffect(int function, String name, String origin, String before, String after)
      implements Event {}

  /**
   * At the end of a run of the body under a trace, a traced value is left behind outside of it.
   *
   * @param place where: `log[0]`, `self.h`, `a state`
   * @param storedLine of the statement that stored it, 0 where it cannot be told
   */
  record TracerStored(int function, String place, int storedLine, String aval) implements Event {}

  /**
   * A traced value was used after its trace was over. It was made on line `bornLine` in `bornIn`.
   *
   * @param storedIn where it had been left, empty where that is not known
   * @param storedLine of the statement that left it there, or 0
   * @param diedLine that was running when its trace ended, or 0
   */
  record TracerLeaked(
      String aval, int bornLine, String bornIn, String storedIn, int storedLine, int diedLine)
      implements Event {}

  /**
   * Random numbers were drawn: now, or, while tracing, at each run of the program that is traced.
   *
   * @param state whose key was used, 0 for a key that the program handed over
   * @param key its words where it is data, else what it is
   * @param frozen whether the key is data while a program is traced: each of its runs draws the
   *     same numbers
   */
  record RandomDrawn(int state, String distribution, String key, boolean frozen) implements Event {}

  /** A key that a draw on line `firstLine` had used was used again by a draw. */
  record KeyReused(String key, int firstLine, String firstDistribution, String distribution)
      implements Event {}

  /**
   * A function is mapped over lanes.
   *
   * @param inputs arguments and states that it takes
   * @param outputs states that it writes
   */
  record LanesMapped(int function, int lanes, List<Lane> inputs, List<Lane> outputs)
      implements Event {
    public LanesMapped {
      inputs = listed(inputs);
      outputs = listed(outputs);
    }
  }

  /**
   * A mapped function wrote a value that has lanes to a state that is one for all of them.
   *
   * @param axis along which the value has its lanes
   * @param storedLine of the write, 0 where it cannot be told
   */
  record LaneConflict(int function, int state, String name, int axis, int storedLine)
      implements Event {}

  /**
   * The lanes choose for themselves: all branches of a `cond` or a `switch` run on all lanes, and
   * each lane takes its own result. How many lanes took which branch is not known.
   *
   * @param functions as for {@link BranchesTaken}
   */
  record BranchesMerged(List<Integer> functions, int lanes) implements Event {
    public BranchesMerged {
      functions = List.copyOf(functions);
    }
  }

  /**
   * One input or output of a mapped function.
   *
   * @param state its number, 0 for an argument
   * @param axis along which it has its lanes; -1 when it is one for all lanes
   */
  record Lane(int state, String name, int axis) {}

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

  /** A copy of the list; an event that was stored before it had the list has an empty one. */
  private static <T> List<T> listed(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** Where the thing that an error is about was born: `what` is `state` or `traced value`. */
  record Origin(String what, String name, int line) {}
}
