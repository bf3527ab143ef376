package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Session;

/** How many first passes are under way, one inside the other (BrainPy 2.4, `new_transform`). */
public final class Passes {
  private int underWay;

  private Passes() {}

  public static Passes of(Session session) {
    return session.part(Passes.class, Passes::new);
  }

  public void begin() {
    underWay++;
  }

  public void end() {
    underWay--;
  }

  public int underWay() {
    return underWay;
  }
}
