package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import java.util.Arrays;
import java.util.List;

/** A primitive's own evaluation rule. */
final class WholeStep<P extends Params> implements Step {
  private final Primitive<P> primitive;
  private final P params;
  private final int[] in;
  private final int[] out;

  private WholeStep(Primitive<P> primitive, P params, int[] in, int[] out) {
    this.primitive = primitive;
    this.params = params;
    this.in = in;
    this.out = out;
  }

  static <P extends Params> WholeStep<P> of(
      Primitive<P> primitive, Params params, int[] in, int[] out) {
    return new WholeStep<>(primitive, primitive.paramsType().cast(params), in, out);
  }

  @Override
  public void run(Array[] places) {
    Array[] operands = new Array[in.length];
    for (int k = 0; k < in.length; k++) {
      operands[k] = places[in[k]];
    }
    List<Array> results = primitive.eval(Arrays.asList(operands), params);
    for (int k = 0; k < out.length; k++) {
      places[out[k]] = results.get(k);
    }
  }
}
