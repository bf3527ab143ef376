package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.primitive.Elements;

/** Repeats an array along its axes of size 1, so that a loop can go through it. */
final class SpreadStep implements Step {
  private final int in;
  private final int out;
  private final ShapedArray result;
  private final int[] offsets;

  SpreadStep(int in, ShapedArray operand, int out, ShapedArray result) {
    this.in = in;
    this.out = out;
    this.result = result;
    this.offsets = Elements.offsets(operand.shape(), result.shape());
  }

  @Override
  public void run(Array[] places) {
    Object to = Array.allocate(result.dtype(), offsets.length);
    switch (places[in].elements()) {
      case float[] from -> {
        float[] floats = (float[]) to;
        for (int i = 0; i < offsets.length; i++) {
          floats[i] = from[offsets[i]];
        }
      }
      case Object from -> {
        int[] ints = (int[]) to;
        for (int i = 0; i < offsets.length; i++) {
          ints[i] = ((int[]) from)[offsets[i]];
        }
      }
    }
    places[out] = Array.wrap(result, to);
  }
}
