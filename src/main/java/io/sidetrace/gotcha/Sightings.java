package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.gotcha.Sighting.Certainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What detectors found: each gotcha once a line, and of each the first few. */
final class Sightings {
  private static final int MOST_OF_A_GOTCHA = 5;
  private static final int MOST = 60;

  private final List<Sighting> found = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  void seen(String gotcha, Entry entry, String because) {
    add(new Sighting(gotcha, entry.line(), because, Certainty.SEEN, entry.seq()));
  }

  void seenAt(String gotcha, int line, Entry entry, String because) {
    int where = line > 0 ? line : entry.line();
    add(new Sighting(gotcha, where, because, Certainty.SEEN, entry.seq()));
  }

  void suspected(String gotcha, Entry entry, String question) {
    add(new Sighting(gotcha, entry.line(), question, Certainty.SUSPECTED, entry.seq()));
  }

  List<Sighting> all() {
    return List.copyOf(found);
  }

  private void add(Sighting sighting) {
    boolean isNew = known.add(sighting.gotcha() + " " + sighting.line());
    long alike = found.stream().filter(s -> s.gotcha().equals(sighting.gotcha())).count();
    if (isNew && alike < MOST_OF_A_GOTCHA && found.size() < MOST) {
      found.add(sighting);
    }
  }
}
