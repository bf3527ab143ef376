package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Products of matrices and vectors. */
public final class LinearAlgebra {
  private static final Array A =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, 4, 5, 6});
  private static final Array B =
      Array.of(ShapedArray.of(DType.FLOAT32, 3, 2), new float[] {1, 0, -1, 2, 0.5f, 1});

  private LinearAlgebra() {}

  /** The axes that are summed over, and those that go side by side, of each operand. */
  public record DotDimensionNumbers(
      List<Integer> lhsContracting,
      List<Integer> rhsContracting,
      List<Integer> lhsBatch,
      List<Integer> rhsBatch) {
    @Override
    public String toString() {
      return "((%s, %s), (%s, %s))"
          .formatted(lhsContracting, rhsContracting, batch(lhsBatch), batch(rhsBatch));
    }

    private static String batch(List<Integer> axes) {
      return axes.toString();
    }
  }

  /** Parameters of {@link #DOT_GENERAL}. */
  public record Dot(DotDimensionNumbers dimensionNumbers, DType preferredElementType)
      implements Params {}

  public static final Primitive<Dot> DOT_GENERAL =
      Primitive.named("dot_general", Dot.class)
          .summary("Sum of products over the contracted axes, for each index of the others.")
          .jvp(
              Derivatives.partials(
                  (da, in, out, p) -> LinearAlgebra.DOT_GENERAL.bind(p, da, in.get(1)),
                  (db, in, out, p) -> LinearAlgebra.DOT_GENERAL.bind(p, in.get(0), db)))
          .transpose(LinearAlgebraRules::dotBack)
          .batch(LinearAlgebraRules::dotLanes)
          .abstractEval((in, p) -> List.of(product(in.get(0), in.get(1), p)))
          .eval(
              (in, p, out) -> List.of(dot(in.get(0), in.get(1), p.dimensionNumbers(), out.get(0))))
          .sample(matrixProduct(), A, B)
          .sample(
              new Dot(
                  new DotDimensionNumbers(List.of(0), List.of(0), List.of(), List.of()),
                  DType.FLOAT32),
              Array.of(1, 2, 3),
              Array.of(4, 5, 6))
          .sample(
              new Dot(
                  new DotDimensionNumbers(List.of(1), List.of(1), List.of(0), List.of(0)),
                  DType.FLOAT32),
              A,
              A)
          .define();

  private static Dot matrixProduct() {
    return new Dot(
        new DotDimensionNumbers(List.of(1), List.of(0), List.of(), List.of()), DType.FLOAT32);
  }

  private static ShapedArray product(ShapedArray a, ShapedArray b, Dot p) {
    DotDimensionNumbers d = p.dimensionNumbers();
    List<Integer> left = d.lhsContracting().stream().map(a.shape()::size).toList();
    List<Integer> right = d.rhsContracting().stream().map(b.shape()::size).toList();
    if (!left.equals(right)) {
      throw EngineError.type(
          "dot_general requires contracting dimensions to have the same shape, got %s and %s."
              .formatted(Shape.of(left), Shape.of(right)));
    }
    List<Integer> sizes = new ArrayList<>();
    d.lhsBatch().forEach(axis -> sizes.add(a.shape().size(axis)));
    free(a.shape(), d.lhsContracting(), d.lhsBatch())
        .forEach(axis -> sizes.add(a.shape().size(axis)));
    free(b.shape(), d.rhsContracting(), d.rhsBatch())
        .forEach(axis -> sizes.add(b.shape().size(axis)));
    return new ShapedArray(Shape.of(sizes), p.preferredElementType(), a.weakType() && b.weakType());
  }

  static List<Integer> free(Shape shape, List<Integer> contracting, List<Integer> batch) {
    return IntStream.range(0, shape.rank())
        .filter(i -> !contracting.contains(i) && !batch.contains(i))
        .boxed()
        .toList();
  }

  private static Array dot(Array a, Array b, DotDimensionNumbers d, ShapedArray out) {
    int[] left = offsets(a.shape(), d.lhsContracting());
    int[] right = offsets(b.shape(), d.rhsContracting());
    List<Integer> leftFree = free(a.shape(), d.lhsContracting(), d.lhsBatch());
    List<Integer> rightFree = free(b.shape(), d.rhsContracting(), d.rhsBatch());
    int[] leftBatch = offsets(a.shape(), d.lhsBatch());
    int[] rightBatch = offsets(b.shape(), d.rhsBatch());
    int[] rows = offsets(a.shape(), leftFree);
    int[] columns = offsets(b.shape(), rightFree);
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    int i = 0;
    for (int batch = 0; batch < leftBatch.length; batch++) {
      for (int row : rows) {
        for (int column : columns) {
          put(result, i++, a, b, leftBatch[batch] + row, rightBatch[batch] + column, left, right);
        }
      }
    }
    return Array.wrap(out, result);
  }

  private static float[] picked(Array a, int from, int[] offsets) {
    float[] line = new float[offsets.length];
    for (int k = 0; k < line.length; k++) {
      line[k] = (float) a.number(from + offsets[k]);
    }
    return line;
  }

  private static void put(
      Object result, int i, Array a, Array b, int from, int with, int[] left, int[] right) {
    if (result instanceof float[] f) {
      if (f.length == 1) {
        f[i] = WindowedReduction.dot(picked(a, from, left), picked(b, with, right));
        return;
      }
      float sum = 0;
      for (int k = 0; k < left.length; k++) {
        sum = Math.fma((float) a.number(from + left[k]), (float) b.number(with + right[k]), sum);
      }
      f[i] = sum;
    } else if (result instanceof int[] whole) {
      int sum = 0;
      for (int k = 0; k < left.length; k++) {
        sum += a.ints()[from + left[k]] * b.ints()[with + right[k]];
      }
      whole[i] = sum;
    } else {
      putWide(result, i, a, b, from, with, left, right);
    }
  }

  private static void putWide(
      Object result, int i, Array a, Array b, int from, int with, int[] left, int[] right) {
    Object product = Storage.of(result).allocate(1);
    for (int k = 0; k < left.length; k++) {
      WideElements.combine(
          a.dtype(),
          "mul",
          product,
          0,
          a.elements(),
          from + left[k],
          b.elements(),
          with + right[k]);
      WideElements.combine(a.dtype(), "add", result, i, result, i, product, 0);
    }
  }

  /** Distances of all indices along the given axes, in row-major order. */
  private static int[] offsets(Shape shape, List<Integer> axes) {
    Shape part = Shape.of(axes.stream().map(shape::size).toList());
    int[] strides = axes.stream().mapToInt(axis -> shape.strides()[axis]).toArray();
    int[] offsets = new int[part.elements()];
    int[] index = new int[part.rank()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Indices.flat(index, strides);
      Indices.next(index, part);
    }
    return offsets;
  }
}
