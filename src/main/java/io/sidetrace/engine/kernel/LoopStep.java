package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ShapedArray;
import java.util.List;

/** A loop over elements. */
final class LoopStep implements Step {
  private final Loop loop;
  private final int n;
  private final int[] in;
  private final int[] out;
  private final ShapedArray[] results;
  private final int[] at;

  LoopStep(Loop loop, int n, int[] in, int[] out, List<ShapedArray> results) {
    this.loop = loop;
    this.n = n;
    this.in = in;
    this.out = out;
    this.results = results.toArray(ShapedArray[]::new);
    this.at = new int[in.length + out.length];
  }

  @Override
  public void run(Array[] places) {
    Object[] arrays = new Object[in.length + out.length];
    for (int k = 0; k < in.length; k++) {
      arrays[k] = places[in[k]].elements();
    }
    for (int k = 0; k < out.length; k++) {
      arrays[in.length + k] = Array.allocate(results[k].dtype(), n);
    }
    loop.run(arrays, at, n);
    for (int k = 0; k < out.length; k++) {
      places[out[k]] = Array.wrap(results[k], arrays[in.length + k]);
    }
  }
}
