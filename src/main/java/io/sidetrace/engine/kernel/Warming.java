package io.sidetrace.engine.kernel;

import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs loops on scratch arrays, in a thread of its own, so that C2 compiles them. */
final class Warming {
  /** A multiple of every vector length and a remainder. */
  private static final int ELEMENTS = 1024 + 3;

  /** Compiled code is faster by a factor of 30 and more than code that boxes its vectors. */
  private static final int FASTER = 12;

  private static final int STEADY = 30;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int WAITING = 256;

  private static final ThreadPoolExecutor THREAD =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "kernel-warming");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          },
          // A loop that finds no room stays in its scalar form.
          new ThreadPoolExecutor.DiscardPolicy());

  static {
    THREAD.allowCoreThreadTimeOut(true);
  }

  private Warming() {}

  static void later(FusedLoop loop) {
    THREAD.execute(loop::warm);
  }

  static void untilFast(Loop loop, LoopBody body) {
    Object[] arrays = scratch(body);
    int[] at = new int[arrays.length];
    long start = System.nanoTime();
    long first = 0;
    int steady = 0;
    while (steady < STEADY && System.nanoTime() - start < MOST_NANOS) {
      long before = System.nanoTime();
      loop.run(arrays, at, ELEMENTS);
      long took = System.nanoTime() - before;
      first = first == 0 ? took : first;
      steady = took * FASTER < first ? steady + 1 : 0;
    }
  }

  private static Object[] scratch(LoopBody body) {
    Object[] arrays = new Object[body.arrays()];
    for (int k = 0; k < arrays.length; k++) {
      arrays[k] = body.arrayLane(k) == Lane.FLOAT ? floats() : new int[ELEMENTS];
    }
    return arrays;
  }

  private static float[] floats() {
    float[] x = new float[ELEMENTS];
    Arrays.fill(x, 0.5f);
    return x;
  }
}
