package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.BranchesMerged;
import io.sidetrace.engine.journal.Event.KeyReused;
import io.sidetrace.engine.journal.Event.LaneConflict;
import io.sidetrace.engine.journal.Event.LanesMapped;
import io.sidetrace.engine.journal.Event.Lane;
import io.sidetrace.engine.journal.Event.RandomDrawn;

/** Lanes of a mapping, and keys of random numbers. */
final class LanesAndKeys implements Detector {

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case KeyReused k ->
          found.seen(
              "G53",
              entry,
              "this draws with a key that line %d has used: the same key gives the same numbers."
                  .formatted(k.firstLine()));
      case RandomDrawn d
          when d.state() == 0
              && d.frozen()
              && scene.tracing().isPresent()
              && scene.tracing().orElseThrow().isMapped() ->
          found.seen(
              "G52",
              entry,
              "the key is one for all lanes, so each lane of `%s` draws the same numbers."
                  .formatted(scene.tracing().orElseThrow().name()));
      case LaneConflict c ->
          found.seenAt(
              "G49",
              c.storedLine(),
              entry,
              "each lane writes its own value to `%s`, which is one state for all lanes."
                  .formatted(c.name().isEmpty() ? "a state" : c.name()));
      case LanesMapped m -> grown(m, entry, scene, found);
      case BranchesMerged m ->
          found.suspected(
              "G38",
              entry,
              "The %d lanes choose for themselves, so all branches run on all of them: may each branch run on each lane's values?"
                  .formatted(m.lanes()));
      default -> {}
    }
  }

  private static void grown(LanesMapped m, Entry entry, Scene scene, Sightings found) {
    for (Lane out : m.outputs()) {
      boolean shared =
          m.inputs().stream().anyMatch(in -> in.state() == out.state() && in.axis() < 0);
      if (out.state() > 0 && shared && out.axis() >= 0) {
        found.seen(
            "G50",
            entry,
            "%s was one value for all %d lanes and comes out with an axis for them."
                .formatted(scene.name(out.state()), m.lanes()));
      }
    }
  }
}
