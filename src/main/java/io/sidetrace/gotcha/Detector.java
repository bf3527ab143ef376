package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;

/** Looks for one kind of gotcha as the events of a run go by. */
interface Detector {

  /**
   * @param scene what was known before this event, and this event too
   */
  void see(Entry entry, Scene scene, Sightings found);
}
