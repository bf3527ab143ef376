package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.primitive.Collectives;
import io.sidetrace.engine.primitive.ComplexParts;
import io.sidetrace.engine.primitive.Conversion;
import io.sidetrace.engine.primitive.Decompositions;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Fourier;
import io.sidetrace.engine.primitive.Functions;
import io.sidetrace.engine.primitive.Indexing;
import io.sidetrace.engine.primitive.LinearAlgebra;
import io.sidetrace.engine.primitive.Ordering;
import io.sidetrace.engine.primitive.Rearranging;
import io.sidetrace.engine.primitive.RandomBits;
import io.sidetrace.engine.primitive.RandomDraws;
import io.sidetrace.engine.primitive.Reductions;
import io.sidetrace.engine.primitive.Structural;
import io.sidetrace.engine.primitive.Surrogates;
import java.util.List;

/** All primitives, family after family. */
public final class Primitives {
  private Primitives() {}

  /** Loads every family; afterwards {@link Primitive#all} is complete. */
  public static List<Primitive<?>> load() {
    return List.of(
        Elementwise.ADD,
        Functions.SIN,
        Fourier.FFT,
        ComplexParts.REAL,
        Conversion.CONVERT_ELEMENT_TYPE,
        Reductions.REDUCE_SUM,
        Collectives.PSUM,
        Structural.RESHAPE,
        Indexing.GATHER,
        LinearAlgebra.DOT_GENERAL,
        Ordering.SORT,
        Rearranging.TILE,
        Decompositions.LU,
        RandomBits.RANDOM_BITS,
        RandomDraws.RANDOM_GAMMA,
        Surrogates.HEAVISIDE_P,
        Calls.JIT,
        Branches.COND,
        Scan.SCAN,
        While.WHILE,
        Custom.CUSTOM_JVP_CALL,
        Rematerialization.REMAT,
        Callbacks.DEBUG_CALLBACK,
        Checks.CHECK);
  }
}
