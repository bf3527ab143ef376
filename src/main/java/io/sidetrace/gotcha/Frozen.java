package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.Compiled;
import io.sidetrace.engine.journal.Event.ConstantStale;
import io.sidetrace.engine.journal.Event.HostAsked;
import io.sidetrace.engine.journal.Event.SideEffect;
import io.sidetrace.engine.journal.Event.StateReplaced;
import io.sidetrace.engine.journal.Event.ValueFrozen;
import io.sidetrace.engine.journal.Event.ConstantCaptured;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a compiled program took from outside when it was traced, and still uses. */
final class Frozen implements Detector {
  private final Set<String> arrays = new HashSet<>();
  private final Map<String, Integer> readAt = new HashMap<>();

  /** Static arguments, by their function: what begins with their names is an attribute of one. */
  private final Set<String> statics = new HashSet<>();

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case ConstantCaptured c when arrays.size() < 1_000 -> arrays.add(c.name());
      case ValueFrozen f when readAt.size() < 1_000 ->
          readAt.put(f.function() + " " + f.name(), entry.line());
      case Compiled c when statics.size() < 1_000 ->
          c.fields().stream()
              .filter(f -> f.what().equals("static"))
              .forEach(f -> statics.add(c.function() + " " + f.name()));
      case ConstantStale s -> stale(s, entry, scene, found);
      case StateReplaced r when r.newState() != 0 ->
          found.seen(
              "G76",
              entry,
              "`%s` still reads and writes the state that it met when it was traced; another one is behind `%s` now."
                  .formatted(scene.function(r.function()).name(), r.name()));
      case HostAsked h -> hostAsked(h, entry, scene, found);
      case SideEffect e -> iterator(e, entry, scene, found);
      default -> {}
    }
  }

  private void stale(ConstantStale s, Entry entry, Scene scene, Sightings found) {
    Scene.Function f = scene.function(s.function());
    String gotcha =
        switch (s.name()) {
          case String n when n.endsWith(")") -> "G05";
          case String n when s.inPlace() && arrays.contains(n) -> "G06";
          case String n when n.startsWith("self.") && f.isRaw() -> "G66";
          case String n when n.startsWith("self.") -> "G03";
          case String n when isStatic(n, f) -> "G07";
          case String n when n.contains(".") -> "G03";
          default -> "G04";
        };
    found.seenAt(
        gotcha,
        readAt.getOrDefault(s.function() + " " + s.name(), 0),
        entry,
        "`%s` was traced when `%s` was %s, and still uses that: it is %s now, on line %d."
            .formatted(f.name(), s.name(), s.captured(), s.now(), entry.line()));
  }

  /** Whether the name begins with a static argument: one that is neither a global nor a closure. */
  private boolean isStatic(String name, Scene.Function f) {
    int dot = name.indexOf('.');
    return dot > 0 && statics.contains(f.number() + " " + name.substring(0, dot));
  }

  private static void hostAsked(HostAsked h, Entry entry, Scene scene, Sightings found) {
    String function = scene.function(h.function()).name();
    boolean random = h.what().equals("random");
    found.seen(
        random ? "G15" : "G16",
        entry,
        "`%s` runs once, while Python traces `%s`: every run of the compiled program uses that one %s."
            .formatted(h.call(), function, random ? "number" : "answer"));
  }

  private static void iterator(SideEffect e, Entry entry, Scene scene, Sightings found) {
    boolean counts = e.before().startsWith("count(");
    if (!counts && !e.before().startsWith("an iterator, ")) {
      return;
    }
    Scene.Function f = scene.function(e.function());
    if (f.isLoop()) {
      found.seen(
          "G88",
          entry,
          "the loop's body took one element of `%s` while it was traced; every step uses that one."
              .formatted(e.name()));
    } else {
      found.seen(
          "G16",
          entry,
          "`%s` moved on once, while Python traced `%s`: every run of the compiled program uses that one answer."
              .formatted(e.name(), f.name()));
    }
  }
}
