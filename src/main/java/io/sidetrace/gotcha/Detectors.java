package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import java.util.List;

/** All detectors, folded over the events of one run as they come. */
public final class Detectors {
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

  /** What was found so far. */
  public List<Sighting> sightings() {
    return found.all();
  }
}
