package io.sidetrace.engine.kernel;

/** The loops of this process, by what they do: equal bodies share their code. */
final class Loops {
  private static final int MOST = 2048;
  private static final Recent<LoopBody, FusedLoop> KNOWN = new Recent<>(MOST);

  private Loops() {}

  static FusedLoop of(LoopBody body) {
    return KNOWN.get(body, FusedLoop::new);
  }

  /** How many there are. */
  static int known() {
    return KNOWN.size();
  }
}
