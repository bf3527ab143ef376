package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in the learner's names why no earlier version fits a call: the nearest key, and what
 * differs.
 */
final class Why {
  private Why() {}

  /** The version that a call came closest to (0 for none), and what differs. */
  record Miss(int nearest, String because) {}

  static Miss of(List<Version> versions, CacheKey key, String statics, List<String> names) {
    Miss best = new Miss(0, "first call");
    int fewest = Integer.MAX_VALUE;
    for (Version version : versions) {
      List<String> differences = differences(version, key, statics, names);
      if (differences.size() <= fewest) {
        fewest = differences.size();
        best = new Miss(version.number(), String.join("; ", differences));
      }
    }
    return best;
  }

  private static List<String> differences(
      Version version, CacheKey key, String statics, List<String> names) {
    List<String> found = new ArrayList<>();
    CacheKey old = version.key();
    if (!old.structure().equals(key.structure())) {
      found.add(
          "the arguments come in another structure: (%s) → (%s)"
              .formatted(String.join(", ", version.names()), String.join(", ", names)));
    }
    if (!old.statics().equals(key.statics())) {
      found.add("static argument %s → %s".formatted(version.staticsText(), statics));
    }
    for (int i = 0; i < Math.min(old.avals().size(), key.avals().size()); i++) {
      ShapedArray before = old.avals().get(i);
      ShapedArray now = key.avals().get(i);
      if (!before.equals(now)) {
        String what = i < names.size() ? "argument " + names.get(i) : "a Variable that it uses";
        found.add("%s: %s → %s".formatted(what, text(before, now), text(now, before)));
      }
    }
    return found;
  }

  private static String text(ShapedArray aval, ShapedArray other) {
    boolean onlyWeak = aval.sameShapeAndDtype(other);
    return aval.text() + (onlyWeak ? aval.weakType() ? " weakly typed" : " strongly typed" : "");
  }
}
