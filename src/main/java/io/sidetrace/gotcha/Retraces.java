package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.CacheEvicted;
import io.sidetrace.engine.journal.Event.CacheMissed;
import io.sidetrace.engine.journal.Event.Compiled;
import io.sidetrace.engine.journal.Event.KeyChange;
import io.sidetrace.engine.journal.Event.LineRepeated;
import io.sidetrace.engine.journal.Event.TraceEnded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Functions that are traced again, and why. */
final class Retraces implements Detector {
  private static final Set<String> FORMS = Set.of("structure", "form");

  /** One more type is met in many correct programs; more than that is a habit. */
  private static final int SHAPES = 2;

  private static final int STATICS = 3;
  private static final int JITS = 3;

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Set<Integer>> jitsOfLine = new HashMap<>();
  private final Map<Integer, Set<List<Integer>>> writes = new HashMap<>();
  private final Set<Integer> missedByStatic = new HashSet<>();

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case CacheMissed m -> missed(m, entry, scene, found);
      case CacheEvicted e ->
          found.seen(
              "G47",
              entry,
              "`%s` has more versions than are kept: its version %d was forgotten and would be compiled again."
                  .formatted(scene.function(e.function()).name(), e.version()));
      case Compiled c -> compiled(c, entry, scene, found);
      case LineRepeated(int f, int equations, int repeats) ->
          found.suspected(
              "G48",
              entry,
              "Python went through this line about %d times while it traced `%s`, and it left %d equations: a Python loop is unrolled. Is a loop of the engine meant, such as `for_loop`?"
                  .formatted(repeats, scene.function(f).name(), equations));
      case TraceEnded t when !t.failed() -> writeSets(t, entry, scene, found);
      default -> {}
    }
  }

  private void missed(CacheMissed m, Entry entry, Scene scene, Sightings found) {
    String name = scene.function(m.function()).name();
    List<KeyChange> fields = m.fields();
    if (m.nearest() == 0 || fields.isEmpty()) {
      return;
    }
    if (fields.stream().allMatch(f -> f.what().equals("argument"))) {
      arguments(m, name, entry, found);
    } else if (fields.stream().allMatch(f -> f.what().equals("static"))) {
      missedByStatic.add(m.function());
      KeyChange f = fields.get(0);
      if (count(m.function() + " static " + f.name(), f.after()) >= STATICS) {
        found.seen(
            "G42",
            entry,
            "each value of the static argument `%s` is compiled for itself: `%s` has been compiled for %d of them."
                .formatted(f.name(), name, seen(m.function() + " static " + f.name()) + 1));
      }
    } else if (fields.stream().anyMatch(f -> f.what().equals("state"))) {
      KeyChange f = fields.stream().filter(c -> c.what().equals("state")).findFirst().orElseThrow();
      found.seen(
          "G46",
          entry,
          "the type of `%s` changed from %s to %s, so `%s` is traced again."
              .formatted(f.name(), f.before(), f.after(), name));
    } else if (fields.stream().anyMatch(f -> FORMS.contains(f.what()))) {
      structure(m, name, entry, found);
    }
  }

  private void arguments(CacheMissed m, String name, Entry entry, Sightings found) {
    for (KeyChange f : m.fields()) {
      if (strong(f.before()).equals(strong(f.after()))) {
        found.seen(
            "G40",
            entry,
            "`%s` came as %s and now comes as %s: a Python number and an array of its dtype are different types, so `%s` is traced again."
                .formatted(f.name(), kind(f.before()), kind(f.after()), name));
      } else if (dtype(f.before()).equals(dtype(f.after()))
          && count(m.function() + " shape " + f.name(), f.after()) >= SHAPES) {
        found.seen(
            "G39",
            entry,
            "each new shape of `%s` is compiled for itself: %s after %s, so `%s` is traced again."
                .formatted(f.name(), f.after(), f.before(), name));
      }
    }
  }

  private static void structure(CacheMissed m, String name, Entry entry, Sightings found) {
    KeyChange f = m.fields().getFirst();
    if (f.what().equals("structure")) {
      found.seen(
          "G44",
          entry,
          "the arguments of `%s` come in another structure, %s instead of %s, so it is traced again."
              .formatted(name, f.after(), f.before()));
    } else if (m.fields().size() == 1 && keywords(f.before()) != keywords(f.after())) {
      found.seen(
          "G45",
          entry,
          "`%s` takes the same arguments as before, by keyword or in another order: that is another key, so it is traced again."
              .formatted(name));
    }
  }

  /** How many arguments come by keyword, in JAX's text of a structure. */
  private static long keywords(String form) {
    return Pattern.compile("'\\w+': ").matcher(form).results().count();
  }

  private void compiled(Compiled c, Entry entry, Scene scene, Sightings found) {
    Scene.Function f = scene.function(c.function());
    if (!f.isJit() || f.line() == 0) {
      return;
    }
    Set<Integer> jits = jitsOfLine.computeIfAbsent(f.line() + " " + f.name(), _ -> new TreeSet<>());
    jits.add(c.function());
    if (jits.size() >= JITS && jits.size() < 1_000) {
      found.seenAt(
          "G41",
          entry.line(),
          entry,
          "`%s` of line %d has been transformed %d times: each makes a new function with no versions yet, which is traced and compiled again."
              .formatted(f.name(), f.line(), jits.size()));
    }
  }

  private void writeSets(TraceEnded t, Entry entry, Scene scene, Sightings found) {
    Scene.Function f = scene.function(t.function());
    if (!f.isJit()) {
      return;
    }
    Set<List<Integer>> sets = writes.computeIfAbsent(t.function(), _ -> new HashSet<>());
    sets.add(t.writes().stream().sorted().toList());
    if (sets.size() > 1 && sets.size() < 100 && missedByStatic.contains(t.function())) {
      found.suspected(
          "G32",
          entry,
          "Versions of `%s` write different states: is it meant that a static argument decides which?"
              .formatted(f.name()));
    }
  }

  private int count(String what, String value) {
    Set<String> values = kinds.computeIfAbsent(what, _ -> new HashSet<>());
    if (values.size() < 1_000) {
      values.add(value);
    }
    return values.size();
  }

  private int seen(String what) {
    return kinds.getOrDefault(what, Set.of()).size();
  }

  private static String strong(String aval) {
    return aval.replaceFirst("^~", "").replaceFirst(" (weakly|strongly) typed$", "");
  }

  private static String kind(String aval) {
    return aval.startsWith("~") || aval.endsWith(" weakly typed")
        ? "a Python number"
        : strong(aval);
  }

  private static String dtype(String aval) {
    int bracket = aval.indexOf('[');
    return strong(bracket < 0 ? aval : aval.substring(0, bracket));
  }
}
