package io.sidetrace.engine.core;

/** An operand in a jaxpr. */
public sealed interface Atom {

  ShapedArray aval();

  /** A variable; two are the same only if they are the same object. */
  final class Var implements Atom {
    private final ShapedArray aval;

    public Var(ShapedArray aval) {
      this.aval = aval;
    }

    @Override
    public ShapedArray aval() {
      return aval;
    }
  }

  /** A scalar that stands in the jaxpr itself. */
  record Literal(Array value) implements Atom {
    @Override
    public ShapedArray aval() {
      return value.aval();
    }
  }
}
