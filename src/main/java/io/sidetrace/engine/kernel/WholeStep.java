package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive's own evaluation rule, or what it has prepared. */
final class WholeStep<P extends Params> implements Step {
  private final Primitive<P> primitive;
  private final P params;
  private final Backend.@Nullable Executable prepared;
  private final int[] in;
  private final int[] out;

  private WholeStep(Primitive<P> primitive, P params, Backend backend, int[] in, int[] out) {
    this.primitive = primitive;
    this.params = params;
    Rules.Prepare<P> prepare = primitive.prepare();
    this.prepared = prepare == null ? null : prepare.apply(params, backend);
    this.in = in;
    this.out = out;
  }

  static <P extends Params> WholeStep<P> of(
      Primitive<P> primitive, Params params, Backend backend, int[] in, int[] out) {
    return new WholeStep<>(primitive, primitive.paramsType().cast(params), backend, in, out);
  }

  @Override
  public void run(Array[] places) {
    Array[] operands = new Array[in.length];
    for (int k = 0; k < in.length; k++) {
      operands[k] = places[in[k]];
    }
    List<Array> results =
        prepared == null
            ? primitive.eval(Arrays.asList(operands), params)
            : prepared.run(Arrays.asList(operands));
    for (int k = 0; k < out.length; k++) {
      places[out[k]] = results.get(k);
    }
  }
}
