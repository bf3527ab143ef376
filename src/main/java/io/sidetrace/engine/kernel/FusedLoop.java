package io.sidetrace.engine.kernel;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A loop body's compiled forms, each made when first needed, in two tiers. The scalar form runs at
 * once and stays for few elements and for operations that have no vector form. The vector form is
 * slow until C2 has compiled it, so it is warmed in the background, once there was work enough to
 * make that worth while, and takes over at a call when it has become the faster one.
 */
final class FusedLoop implements Loop {
  /** From this number of elements on the vector form is used. */
  static final int VECTOR_FROM = 64;

  /** Elements times operations after which the vector form is warmed. */
  static final long WORTH_WARMING = 100_000;

  private final LoopBody body;
  private final boolean vectorizable;
  private final AtomicLong work = new AtomicLong();
  private volatile @Nullable Loop scalar;
  private volatile @Nullable Loop vector;
  private volatile @Nullable Loop ready;

  FusedLoop(LoopBody body) {
    this.body = body;
    this.vectorizable = VectorLoopWriter.canWrite(body);
  }

  @Override
  public void run(Object[] arrays, int[] at, int n) {
    Loop tier1 = ready;
    if (n < VECTOR_FROM || !vectorizable) {
      scalar().run(arrays, at, n);
    } else if (tier1 != null) {
      tier1.run(arrays, at, n);
    } else {
      count((long) n * body.operations().size());
      scalar().run(arrays, at, n);
    }
  }

  private void count(long operations) {
    long after = work.addAndGet(operations);
    if (after >= WORTH_WARMING && after - operations < WORTH_WARMING) {
      Warming.later(this);
    }
  }

  /** Runs the vector form until it is the faster one, and uses it from then on. */
  void warm() {
    if (Warming.overtakes(scalar(), vector(), body)) {
      ready = vector();
    } else {
      work.set(0);
    }
  }

  boolean isVectorizable() {
    return vectorizable;
  }

  boolean isWarm() {
    return ready != null;
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
