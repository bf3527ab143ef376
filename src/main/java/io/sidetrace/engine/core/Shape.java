package io.sidetrace.engine.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sizes of an array's axes, outermost first. No axes: a scalar. */
public final class Shape {
  public static final Shape SCALAR = new Shape(new int[0]);

  private final int[] sizes;

  private Shape(int[] sizes) {
    this.sizes = sizes;
  }

  public static Shape of(int... sizes) {
    return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
  }

  public static Shape of(List<Integer> sizes) {
    return of(sizes.stream().mapToInt(Integer::intValue).toArray());
  }

  public int rank() {
    return sizes.length;
  }

  public int size(int axis) {
    return sizes[axis];
  }

  public boolean isScalar() {
    return sizes.length == 0;
  }

  /** Number of elements; 1 for a scalar. */
  public int elements() {
    long n = 1;
    for (int size : sizes) {
      n *= size;
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw EngineError.tooLarge(this, n);
    }
    return (int) n;
  }

  /** Elements between neighbours along each axis, row-major. */
  public int[] strides() {
    int[] strides = new int[sizes.length];
    int step = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= sizes[axis];
    }
    return strides;
  }

  public List<Integer> sizes() {
    return Arrays.stream(sizes).boxed().toList();
  }

  public int[] toArray() {
    return sizes.clone();
  }

  /** Without the given axes. */
  public Shape without(List<Integer> axes) {
    return of(
        IntStream.range(0, rank()).filter(i -> !axes.contains(i)).map(i -> sizes[i]).toArray());
  }

  /** With one more axis before the others. */
  public Shape withFront(int size) {
    int[] more = new int[sizes.length + 1];
    more[0] = size;
    System.arraycopy(sizes, 0, more, 1, sizes.length);
    return new Shape(more);
  }

  public Shape with(int axis, int size) {
    int[] copy = sizes.clone();
    copy[axis] = size;
    return of(copy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape s && Arrays.equals(sizes, s.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /** As a Python tuple: `()`, `(3,)`, `(2, 3)`. */
  @Override
  public String toString() {
    return sizes.length == 1
        ? "(" + sizes[0] + ",)"
        : Arrays.stream(sizes)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** As types show it: `2,3`. */
  public String commas() {
    return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }
}
