package io.sidetrace.worker;

import io.sidetrace.python.LearnerContext;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Contexts that are ready, each for one run. Used ones are closed and new ones prepared in the
 * background, between runs as far as it goes.
 */
final class ContextStock {
  /** Closings under way beyond which the stock no longer keeps up: one of them hangs. */
  private static final int MAX_CLOSING = 3;

  private final ConcurrentLinkedQueue<LearnerContext> ready = new ConcurrentLinkedQueue<>();
  private final ExecutorService preparing;
  private final ExecutorService closing;
  private final AtomicInteger toClose = new AtomicInteger();
  private final Supplier<LearnerContext> prepare;
  private final int size;

  ContextStock(Supplier<LearnerContext> prepare, int size) {
    this.prepare = prepare;
    this.size = size;
    preparing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("prepare").factory());
    closing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("close").factory());
  }

  /** A fresh context; waits for its preparation only when the stock is empty. */
  LearnerContext take() {
    LearnerContext context = ready.poll();
    return context != null ? context : prepare.get();
  }

  /** Closes a used context and fills up the stock, both in the background. */
  void retire(LearnerContext used) {
    toClose.incrementAndGet();
    closing.execute(() -> close(used));
    fill();
  }

  void fill() {
    preparing.execute(
        () -> {
          while (ready.size() < size) {
            ready.add(prepare.get());
          }
        });
  }

  boolean keepsUp() {
    return toClose.get() <= MAX_CLOSING;
  }

  private void close(LearnerContext used) {
    try {
      used.close();
    } catch (RuntimeException e) {
      System.err.println("A used context did not close: " + e);
    } finally {
      toClose.decrementAndGet();
    }
  }
}
