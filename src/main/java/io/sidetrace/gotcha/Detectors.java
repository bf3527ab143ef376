package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import java.util.List;
import java.util.Set;

/** All detectors, folded over the events of one run as they come. */
public final class Detectors {
  /** Entries of the catalogue that no detector sees; `docs/lessons.md` says why. */
  private static final Set<String> UNSEEN = Set.of("G37", "G61", "G63", "G71", "G75", "G87");

  private final Scene scene = new Scene();
  private final Sightings found = new Sightings();
  private final List<Detector> detectors =
      List.of(
          new Refused(),
          new DataOfTracers(),
          new Leaks(),
          new Frozen(),
          new Retraces(),
          new TraceTimeEffects(),
          new StatesGoneWrong(),
          new LanesAndKeys(),
          new ShownValues());

  public void accept(Entry entry) {
    scene.take(entry);
    for (Detector detector : detectors) {
      detector.see(entry, scene, found);
    }
  }

  /** Whether a detector looks for that entry of the catalogue. */
  public static boolean lookFor(String gotcha) {
    return !UNSEEN.contains(gotcha);
  }

  /** What was found so far. */
  public List<Sighting> sightings() {
    return found.all();
  }
}
