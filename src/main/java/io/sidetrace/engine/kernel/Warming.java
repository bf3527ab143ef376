package io.sidetrace.engine.kernel;

import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs loops on scratch arrays, in a thread of its own, so that C2 compiles them. In the
 * interpreter and in C1 every vector is boxed, and the vector form is many times slower than the
 * scalar form.
 */
final class Warming {
  /** A multiple of every vector length and a remainder. */
  private static final int ELEMENTS = 1024 + 3;

  /** So many races must be won, and a lost one counts as some that were won: others run too. */
  private static final int WINS = 30;

  private static final int LOSS = 5;
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

  /** Lets the two forms race until the second is the faster; false if it does not get there. */
  static boolean overtakes(Loop scalar, Loop vector, LoopBody body) {
    Object[] arrays = scratch(body);
    int[] at = new int[arrays.length];
    long end = System.nanoTime() + MOST_NANOS;
    int won = 0;
    while (won < WINS && System.nanoTime() < end) {
      boolean faster = nanos(vector, arrays, at) < nanos(scalar, arrays, at);
      won = faster ? won + 1 : Math.max(0, won - LOSS);
    }
    return won >= WINS;
  }

  private static long nanos(Loop loop, Object[] arrays, int[] at) {
    long before = System.nanoTime();
    loop.run(arrays, at, ELEMENTS);
    return System.nanoTime() - before;
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
