package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Primitive;
import java.util.List;

/** All primitives, family after family. */
public final class Primitives {
  private Primitives() {}

  /** Loads every family; afterwards {@link Primitive#all} is complete. */
  public static List<Primitive<?>> load() {
    return List.of(
        Elementwise.ADD,
        Functions.SIN,
        Conversion.CONVERT_ELEMENT_TYPE,
        Reductions.REDUCE_SUM,
        Structural.RESHAPE,
        Indexing.GATHER,
        LinearAlgebra.DOT_GENERAL,
        Ordering.SORT,
        RandomBits.RANDOM_BITS,
        RandomDraws.RANDOM_GAMMA,
        Calls.JIT);
  }
}
