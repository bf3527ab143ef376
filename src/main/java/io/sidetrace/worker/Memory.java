package io.sidetrace.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;

/** The memory of this process: how much a run may use, and whether too much of it stays in use. */
final class Memory {
  private static final double TOO_FULL = 0.7;

  private Memory() {}

  static int heapMebibytes() {
    return (int) (Runtime.getRuntime().maxMemory() >> 20);
  }

  /** True when a collection left the heap, or loaded classes left metaspace, nearly full. */
  static boolean staysFull() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().anyMatch(Memory::staysFull);
  }

  private static boolean staysFull(MemoryPoolMXBean pool) {
    if (!pool.isUsageThresholdSupported()) {
      return false; // eden and survivor spaces, which are full by design
    }
    if (pool.getType() == MemoryType.HEAP) {
      return isFull(pool.getCollectionUsage());
    }
    return pool.getName().equals("Metaspace") && isFull(pool.getUsage());
  }

  private static boolean isFull(@Nullable MemoryUsage usage) {
    return usage != null && usage.getMax() > 0 && usage.getUsed() > TOO_FULL * usage.getMax();
  }
}
