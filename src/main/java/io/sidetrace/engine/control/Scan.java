package io.sidetrace.engine.control;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.List;

/** A loop over slices of arrays, with values that are carried from step to step. */
public final class Scan {
  private Scan() {}

  /**
   * The body, from constants, carry and slices to carry and slices; how many steps; whether from
   * the end; the body's number in the journal, 0 for one of the packages' own.
   */
  public record Loop(
      ClosedJaxpr jaxpr,
      int length,
      int numCarry,
      int numConsts,
      boolean reverse,
      int unroll,
      @Params.Hidden int function)
      implements Params {

    Loop with(ClosedJaxpr body, int carry, int consts, boolean fromEnd) {
      return new Loop(body, length, carry, consts, fromEnd, unroll, function);
    }

    /** A loop that is derived from this one and that nobody wrote. */
    Loop derived(ClosedJaxpr body, int carry, int consts, boolean fromEnd) {
      return new Loop(body, length, carry, consts, fromEnd, unroll, 0);
    }

    /** Number of the first operand that is sliced. */
    int firstSliced() {
      return numConsts + numCarry;
    }
  }

  public static final Primitive<Loop> SCAN =
      Primitive.named("scan", Loop.class)
          .summary("Runs the body on slice after slice; returns the last carry and all slices.")
          .abstractEval((in, p) -> results(p))
          .prepare(ScanLoop::prepare)
          .jvp(ScanRules::forward)
          .linearize(ScanRules::split)
          .transpose(ScanRules::back)
          .batch(ScanRules::lanes)
          .define();

  private static List<ShapedArray> results(Loop p) {
    List<ShapedArray> out = new ArrayList<>();
    List<ShapedArray> one = p.jaxpr().jaxpr().outAvals();
    for (int i = 0; i < one.size(); i++) {
      ShapedArray aval = one.get(i);
      out.add(i < p.numCarry() ? aval : stacked(aval, p.length()));
    }
    return out;
  }

  /** The type of `length` of them, one after the other. */
  public static ShapedArray stacked(ShapedArray one, int length) {
    Shape shape = one.shape().withFront(length);
    return one.with(shape);
  }
}
