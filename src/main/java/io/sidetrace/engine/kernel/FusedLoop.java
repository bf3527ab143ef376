package io.sidetrace.engine.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A loop body's compiled forms, each made when first needed: the scalar form for few elements and
 * for operations that have no vector form, the vector form otherwise.
 */
final class FusedLoop implements Loop {
  /** From this number of elements on the vector form is used. */
  static final int VECTOR_FROM = 64;

  private final LoopBody body;
  private final boolean vectorizable;
  private volatile @Nullable Loop scalar;
  private volatile @Nullable Loop vector;

  FusedLoop(LoopBody body) {
    this.body = body;
    this.vectorizable = VectorLoopWriter.canWrite(body);
  }

  @Override
  public void run(Object[] arrays, int[] at, int n) {
    (vectorizable && n >= VECTOR_FROM ? vector() : scalar()).run(arrays, at, n);
  }

  boolean isVectorizable() {
    return vectorizable;
  }

  Loop scalar() {
    Loop known = scalar;
    if (known == null) {
      known = ScalarLoopWriter.load(body);
      scalar = known;
    }
    return known;
  }

  Loop vector() {
    Loop known = vector;
    if (known == null) {
      known = VectorLoopWriter.load(body);
      vector = known;
    }
    return known;
  }
}
