package io.sidetrace.engine.core;

/**
 * What tracing knows of an array: shape, dtype, and whether the dtype is weak, that is, gives way
 * to the dtype of what it meets, as that of a Python scalar does.
 */
public record ShapedArray(Shape shape, DType dtype, boolean weakType) {

  public static ShapedArray of(DType dtype, int... sizes) {
    return new ShapedArray(Shape.of(sizes), dtype, false);
  }

  public ShapedArray with(Shape newShape) {
    return new ShapedArray(newShape, dtype, weakType);
  }

  public ShapedArray with(DType newDtype, boolean weak) {
    return new ShapedArray(shape, newDtype, weak);
  }

  public ShapedArray strong() {
    return weakType ? new ShapedArray(shape, dtype, false) : this;
  }

  public boolean sameShapeAndDtype(ShapedArray other) {
    return dtype == other.dtype && shape.equals(other.shape);
  }

  /** `float32[2,3]`. */
  public String text() {
    return dtype + "[" + shape.commas() + "]";
  }

  /** `~float32[]` for a weak type. */
  public String textWithWeak() {
    return (weakType ? "~" : "") + text();
  }

  /** `f32[2,3]`, as jaxprs show it. */
  public String shortText() {
    return dtype.shortName() + "[" + shape.commas() + "]";
  }

  @Override
  public String toString() {
    return "ShapedArray(" + text() + (weakType ? ", weak_type=True" : "") + ")";
  }
}
