package io.sidetrace.engine.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A map that keeps the entries used most recently. Safe for threads. */
final class Recent<K, V> {
  private final Map<K, V> entries;

  Recent(int most) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The entry, made if it is not there. `make` may be called twice by two threads at once. */
  V get(K key, Function<K, V> make) {
    synchronized (this) {
      V known = entries.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.apply(key);
    synchronized (this) {
      V first = entries.putIfAbsent(key, made);
      return first == null ? made : first;
    }
  }

  synchronized int size() {
    return entries.size();
  }
}
