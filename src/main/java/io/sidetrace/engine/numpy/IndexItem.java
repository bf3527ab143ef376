package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Value;
import java.util.Optional;

/** One part of what stands between the brackets of `x[…]`. */
public sealed interface IndexItem {

  /** A Python integer. */
  record At(int index) implements IndexItem {}

  /** `start:stop:step`, each of which may be left out. */
  record Slice(Optional<Integer> start, Optional<Integer> stop, Optional<Integer> step)
      implements IndexItem {
    static final Slice ALL = new Slice(Optional.empty(), Optional.empty(), Optional.empty());

    /** For an axis of this size: where it begins, ends (exclusive) and by what it goes on. */
    Bounds within(int size) {
      int by = step.orElse(1);
      if (by == 0) {
        throw EngineError.value("slice step cannot be zero");
      }
      int low = by > 0 ? 0 : -1;
      int high = by > 0 ? size : size - 1;
      int from =
          start.map(s -> Math.clamp(s < 0 ? s + size : s, low, high)).orElse(by > 0 ? low : high);
      int to =
          stop.map(s -> Math.clamp(s < 0 ? s + size : s, low, high)).orElse(by > 0 ? high : low);
      return new Bounds(from, to, by);
    }
  }

  /** A slice of an axis whose size is known. */
  record Bounds(int from, int to, int by) {
    int count() {
      return Math.max(0, by > 0 ? Math.ceilDiv(to - from, by) : Math.ceilDiv(from - to, -by));
    }

    boolean whole(int size) {
      return from == 0 && to == size && by == 1;
    }
  }

  /** `None`: a new axis of size 1. */
  record NewAxis() implements IndexItem {}

  /** `...`: all axes that the rest leaves. */
  record Ellipsis() implements IndexItem {}

  /** An array of integers or bools, or a traced integer. */
  record Values(Value value) implements IndexItem {}
}
