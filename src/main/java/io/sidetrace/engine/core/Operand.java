package io.sidetrace.engine.core;

/** An operand of an equation that is being transposed. */
public sealed interface Operand {

  ShapedArray aval();

  /** A value that is there. */
  record Known(Value value) implements Operand {
    @Override
    public ShapedArray aval() {
      return value.aval();
    }
  }

  /** What the equation is linear in: only its cotangent is sought. */
  record Linear(ShapedArray aval) implements Operand {}

  default boolean isLinear() {
    return this instanceof Linear;
  }

  /** The value of one that is known. */
  default Value value() {
    return switch (this) {
      case Known k -> k.value;
      case Linear l -> throw new IllegalStateException("only its type is known: " + l.aval);
    };
  }
}
