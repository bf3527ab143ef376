package io.sidetrace.sandbox;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;

/** Makes the class cache while the application is already at work, and stops with it. */
final class Training implements DisposableBean {
  /** The first runs after a start should not have to share the processors with it. */
  private static final Duration DELAY = Duration.ofSeconds(30);

  private final ClassCache cache;
  private final Thread thread = Thread.ofVirtual().name("training").unstarted(this::train);

  Training(ClassCache cache) {
    this.cache = cache;
  }

  void begin() {
    if (!cache.exists()) {
      thread.start();
    }
  }

  private void train() {
    try {
      Thread.sleep(DELAY);
      cache.make();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(3));
  }
}
