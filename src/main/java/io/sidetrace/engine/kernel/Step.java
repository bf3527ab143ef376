package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;

/** One thing that a kernel does: reads arrays from their places, puts its results in theirs. */
interface Step {
  void run(Array[] places);
}
