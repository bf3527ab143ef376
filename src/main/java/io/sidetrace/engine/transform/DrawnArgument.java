package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.KeyUses;
import java.util.ArrayList;
import java.util.List;

/**
 * An argument that a traced body uses as the key of a draw: every call with it draws again.
 *
 * @param index among the call's values
 */
record DrawnArgument(int index, KeyUses.Use use) {

  /** Those among the arguments of a body that has run. */
  static List<DrawnArgument> of(Session session, List<? extends Value> tracers) {
    KeyUses uses = KeyUses.of(session);
    List<DrawnArgument> found = new ArrayList<>();
    for (int i = 0; i < tracers.size(); i++) {
      int index = i;
      if (tracers.get(i) instanceof Tracer t) {
        uses.firstOf(t).ifPresent(use -> found.add(new DrawnArgument(index, use)));
      }
    }
    return List.copyOf(found);
  }

  /** The body's program is called with these. */
  void calledWith(Session session, List<Value> arguments) {
    KeyUses.of(session).again(arguments.get(index), use);
  }
}
