package io.sidetrace.engine.core;

import java.util.List;

/** How a primitive becomes code. */
public sealed interface Lowering {

  /**
   * One element of the result from one element of each operand; operands that are scalars, or have
   * size 1 along an axis, go with every element there.
   */
  record Elementwise(Choice choice) implements Lowering {}

  /** The primitive's own evaluation rule, on whole arrays. */
  record WholeArray() implements Lowering {}

  /** A call of another jaxpr, compiled into the same kernel. */
  record Call() implements Lowering {}

  /** The method for these operands. */
  @FunctionalInterface
  interface Choice {
    Callee of(List<ShapedArray> in, Params params);
  }

  /**
   * A static method of `engine.primitive.Scalars`, found by name and by the lanes of its operands
   * (`float` or `int`), called with the operands and then the constants. A vector form, where there
   * is one, has the same name.
   */
  record Callee(String method, List<Integer> constants) {
    public Callee {
      constants = List.copyOf(constants);
    }

    public static Callee of(String method) {
      return new Callee(method, List.of());
    }
  }
}
