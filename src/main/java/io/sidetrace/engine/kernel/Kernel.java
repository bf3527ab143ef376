package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ShapedArray;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled jaxpr: steps over numbered places. Places begin with the literals, then the constants
 * that are compiled in, then the inputs.
 */
final class Kernel {
  private final Array[] fixed;
  private final ShapedArray[] in;
  private final Step[] steps;
  private final int[][] freed;
  private final int[] out;
  private final int places;

  /**
   * @param freed for each step the places that nobody reads after it
   */
  Kernel(
      List<Array> fixed,
      List<ShapedArray> in,
      List<Step> steps,
      int[][] freed,
      int[] out,
      int places) {
    this.fixed = fixed.toArray(Array[]::new);
    this.in = in.toArray(ShapedArray[]::new);
    this.steps = steps.toArray(Step[]::new);
    this.freed = freed;
    this.out = out;
    this.places = places;
  }

  /** Values of the constants, then the inputs. */
  List<Array> run(List<? extends Array> consts, List<Array> args) {
    @Nullable Array[] at = new Array[places];
    System.arraycopy(fixed, 0, at, 0, fixed.length);
    int next = fixed.length;
    for (Array a : consts) {
      at[next++] = a;
    }
    for (Array a : args) {
      at[next++] = a;
    }
    check(at, next);
    for (int i = 0; i < steps.length; i++) {
      steps[i].run(at);
      for (int place : freed[i]) {
        at[place] = null;
      }
    }
    Array[] results = new Array[out.length];
    for (int k = 0; k < out.length; k++) {
      results[k] = at[out[k]].asConstant();
    }
    return Arrays.asList(results);
  }

  private void check(Array[] at, int given) {
    if (given != fixed.length + in.length) {
      throw new IllegalArgumentException(
          "the kernel takes " + in.length + " arrays, not " + (given - fixed.length));
    }
    for (int k = 0; k < in.length; k++) {
      Array a = at[fixed.length + k];
      if (!a.aval().sameShapeAndDtype(in[k])) {
        throw new IllegalArgumentException(
            "the kernel takes %s as its operand %d, not %s"
                .formatted(in[k].text(), k, a.aval().text()));
      }
    }
  }
}
