package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.CacheHit;
import io.sidetrace.engine.journal.Event.Executed;
import io.sidetrace.engine.journal.Event.FunctionCalled;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.engine.journal.Event.PythonRan;
import io.sidetrace.engine.journal.Event.SideEffect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Effects of a body that happen when Python traces it, and not when the compiled program runs. */
final class TraceTimeEffects implements Detector {
  private static final Pattern NUMBERS = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** The first print, or other effect, of each function or what it called, while it was traced. */
  private final Map<Integer, Entry> printed = new HashMap<>();

  private final Map<Integer, Entry> changed = new HashMap<>();
  private final Map<Integer, Integer> runsOfCall = new HashMap<>();
  private final Set<Integer> compiledRan = new HashSet<>();
  private final Map<Entry, Set<Integer>> branches = new HashMap<>();

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case Printed _ when entry.clock() == Clock.TRACING -> {
        scene.allTracing().forEach(f -> printed.putIfAbsent(f, entry));
        scene
            .tracing()
            .filter(Scene.Function::isBranch)
            .ifPresent(f -> bothBranches(f.number(), "this one printed too", entry, found));
      }
      case SideEffect e -> sideEffect(e, entry, scene, found);
      case FunctionCalled(int f) -> runsOfCall.put(f, 0);
      case PythonRan(int f) -> ran(f, entry, scene, found);
      case CacheHit(int f, _) -> hit(f, entry, scene, found);
      case Executed e -> compiledRan.add(e.function());
      default -> {}
    }
  }

  private void sideEffect(SideEffect e, Entry entry, Scene scene, Sightings found) {
    Scene.Function f = scene.function(e.function());
    changed.putIfAbsent(e.function(), entry);
    if (f.isLoop()) {
      found.seen(
          "G33",
          entry,
          "`%s` changed once, while Python traced the body of the loop, not once a step: %s → %s."
              .formatted(e.name(), e.before(), e.after()));
    } else if (f.isBranch()) {
      bothBranches(
          e.function(),
          "`%s` changed in this one too: %s → %s".formatted(e.name(), e.before(), e.after()),
          entry,
          found);
    } else if (countsUp(e.before(), e.after())) {
      found.seen(
          "G11",
          entry,
          "`%s` counts how often Python traces `%s`, not how often it is called: %s → %s."
              .formatted(e.name(), f.name(), e.before(), e.after()));
    }
  }

  /**
   * @param did what happened in it, to be read on after "so"
   */
  private void bothBranches(int function, String did, Entry entry, Sightings found) {
    Entry outer = entry;
    for (Entry known : branches.keySet()) {
      if (entry.seq() - known.seq() < 200) {
        outer = known;
      }
    }
    Set<Integer> functions = branches.computeIfAbsent(outer, _ -> new HashSet<>());
    functions.add(function);
    if (functions.size() > 1) {
      found.seen(
          "G30", entry, "Python traced every branch, so %s, whichever is taken.".formatted(did));
    }
    if (branches.size() > 100) {
      branches.clear();
    }
  }

  private void ran(int function, Entry entry, Scene scene, Sightings found) {
    int runs = runsOfCall.merge(function, 1, Integer::sum);
    Scene.Function f = scene.function(function);
    if (entry.clock() == Clock.PYTHON && compiledRan.contains(function) && f.isJit()) {
      Entry effect = printed.getOrDefault(function, changed.get(function));
      if (effect != null) {
        found.seen(
            "G20",
            entry,
            "with transformations switched off, Python runs the body of `%s` at each call; compiled, what line %d does happened only when it was traced."
                .formatted(f.name(), effect.line()));
      }
    }
    if (f.isMapped()
        && !f.isRaw()
        && runs >= 1
        && entry.pass() > 1
        && changed.containsKey(function)) {
      found.seen(
          "G51",
          entry,
          "mapping over states looks first which states there are: Python ran the body of `%s` %d times for this call, and line %d took effect each time."
              .formatted(f.name(), entry.pass(), changed.get(function).line()));
    }
  }

  private void hit(int function, Entry entry, Scene scene, Sightings found) {
    Entry print = printed.get(function);
    Scene.Function f = scene.function(function);
    if (print != null && f.isJit()) {
      found.seenAt(
          "G10",
          print.line(),
          entry,
          "Python printed here when it traced `%s`; the call on line %d was answered by its compiled version, in which Python's print is not."
              .formatted(f.name(), entry.line()));
    }
  }

  /** Whether two texts differ in one number only, and that grew by a little. */
  private static boolean countsUp(String before, String after) {
    if (before.startsWith("count(") || before.startsWith("an iterator")) {
      return false;
    }
    Matcher x = NUMBERS.matcher(before);
    Matcher y = NUMBERS.matcher(after);
    int grown = 0;
    while (x.find()) {
      if (!y.find()) {
        return false;
      }
      double step = Double.parseDouble(y.group()) - Double.parseDouble(x.group());
      if (step != 0) {
        grown++;
      }
    }
    return grown == 1
        && !y.find()
        && NUMBERS.matcher(before).replaceAll("#").equals(NUMBERS.matcher(after).replaceAll("#"));
  }
}
