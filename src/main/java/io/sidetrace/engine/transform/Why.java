package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.journal.Event.KeyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in the learner's names why no earlier version fits a call: the nearest key, and what
 * differs.
 */
final class Why {
  /** An object that holds one value. */
  private static final Pattern BOX =
      Pattern.compile("CustomNode\\((\\w+)\\[[^\\]]*\\], \\[\\*\\]\\)");

  /** Arguments, none of them given by keyword. */
  private static final Pattern POSITIONAL = Pattern.compile("^\\(\\((.*?),?\\), \\{\\}\\)$");

  private Why() {}

  /** The version that a call came closest to (0 for none), and what differs. */
  record Miss(int nearest, String because, List<KeyChange> fields) {}

  static Miss of(List<Version> versions, KeyNames now, CacheKey key) {
    Miss best = new Miss(0, "first call", List.of());
    int fewest = Integer.MAX_VALUE;
    for (Version version : versions) {
      List<KeyChange> changes = changes(version.key(), version.keyNames(), key, now);
      if (changes.size() <= fewest) {
        fewest = changes.size();
        best = new Miss(version.number(), sentence(changes), changes);
      }
    }
    return best;
  }

  /** There is no version yet, and none has to be traced. */
  static Miss tracedElsewhere() {
    return new Miss(
        0, "another transformation of the same function has traced it for these", List.of());
  }

  /** The key is known, but a state has another type than when the version was traced. */
  static Miss stale(int version, String name, String before, String after) {
    return new Miss(
        version,
        "the type of state %s changed: %s → %s".formatted(name, before, after),
        List.of(new KeyChange("state", name, before, after)));
  }

  private static List<KeyChange> changes(
      CacheKey old, KeyNames oldNames, CacheKey key, KeyNames names) {
    List<KeyChange> found = new ArrayList<>();
    if (!old.structure().equals(key.structure())) {
      found.add(structure(oldNames.argumentsText(), old, names.argumentsText(), key));
    }
    if (!old.statics().equals(key.statics())) {
      found.addAll(names.changedStatics(oldNames));
    }
    if (!old.axes().equals(key.axes())) {
      found.add(new KeyChange("axes", "", text(old.axes()), text(key.axes())));
    }
    for (int i = 0; i < Math.min(old.avals().size(), key.avals().size()); i++) {
      ShapedArray before = old.avals().get(i);
      ShapedArray now = key.avals().get(i);
      if (!before.equals(now)) {
        found.add(
            new KeyChange(names.what(i), names.name(i), text(before, now), text(now, before)));
      }
    }
    return found;
  }

  /**
   * Arguments of the same names can still stand together otherwise: an array in a box is no number.
   */
  private static KeyChange structure(String before, CacheKey old, String now, CacheKey key) {
    return before.equals(now)
        ? new KeyChange("form", "", text(old.structure()), text(key.structure()))
        : new KeyChange("structure", "", before, now);
  }

  /** JAX's text of a structure for people: of arguments `(*, Array)`, where `*` is a bare value. */
  private static String text(Object structure) {
    String boxes = BOX.matcher(structure.toString()).replaceAll("$1");
    return POSITIONAL.matcher(boxes).replaceAll("($1)");
  }

  private static String sentence(List<KeyChange> changes) {
    return changes.stream().map(Why::clause).collect(Collectors.joining("; "));
  }

  private static String clause(KeyChange c) {
    String change = c.before() + " → " + c.after();
    return switch (c.what()) {
      case "structure" -> "the arguments come in another structure: " + change;
      case "form" -> "the arguments come in another form: " + change;
      case "static" ->
          "static argument %s = %s → %s = %s".formatted(c.name(), c.before(), c.name(), c.after());
      case "axes" -> "the named axes around the call: " + change;
      case "state" -> "state " + c.name() + ": " + change;
      default -> "argument " + c.name() + ": " + change;
    };
  }

  private static String text(List<NamedAxes.Axis> axes) {
    return axes.isEmpty()
        ? "none"
        : axes.stream().map(a -> a.name() + " of " + a.size()).collect(Collectors.joining(", "));
  }

  private static String text(ShapedArray aval, ShapedArray other) {
    boolean onlyWeak = aval.sameShapeAndDtype(other);
    return aval.text() + (onlyWeak ? aval.weakType() ? " weakly typed" : " strongly typed" : "");
  }
}
