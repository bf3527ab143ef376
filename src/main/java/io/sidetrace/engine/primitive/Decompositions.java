package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Decompositions of square and rectangular matrices, one for each index of the leading axes.
 * Computed in double precision and rounded once.
 */
public final class Decompositions {
  private static final Array SQUARE =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 2), new float[] {4, 1, 1, 3});
  private static final Array ORDER = Array.ofInts(1, 0);
  private static final Array TALL =
      Array.of(ShapedArray.of(DType.FLOAT32, 3, 2), new float[] {1, 2, 3, 4, 5, 7});

  private Decompositions() {}

  public static final Primitive<None> LU =
      Primitive.named("lu", None.class)
          .summary("Factors of a row-permuted matrix in one array, the pivots, the permutation.")
          .abstractEval(
              (in, p) -> {
                ShapedArray a = floats("lu", in.get(0));
                int rank = a.shape().rank();
                int m = a.shape().size(rank - 2);
                int k = Math.min(m, a.shape().size(rank - 1));
                Shape batch = batch(a.shape());
                return List.of(
                    a,
                    new ShapedArray(plus(batch, k), DType.INT32, false),
                    new ShapedArray(plus(batch, m), DType.INT32, false));
              })
          .jvp(DecompositionRules::lu)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, Matrices::lu))
          .sample(None.NONE, SQUARE)
          .define();

  public static final Primitive<None> CHOLESKY =
      Primitive.named("cholesky", None.class)
          .summary("Lower triangular factor of a positive definite matrix; NaN if it is not.")
          .abstractEval((in, p) -> List.of(square("cholesky", in.get(0))))
          .jvp(DecompositionRules::cholesky)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, Matrices::cholesky))
          .sample(None.NONE, SQUARE)
          .define();

  /** Whether the orthogonal factor is square. */
  public record Full(boolean fullMatrices) implements Params {}

  public static final Primitive<Full> QR =
      Primitive.named("qr", Full.class)
          .summary("An orthogonal and an upper triangular factor.")
          .abstractEval(
              (in, p) -> {
                ShapedArray a = floats("qr", in.get(0));
                int rank = a.shape().rank();
                int m = a.shape().size(rank - 2);
                int n = a.shape().size(rank - 1);
                int k = p.fullMatrices() ? m : Math.min(m, n);
                Shape batch = batch(a.shape());
                return List.of(a.with(plus(plus(batch, m), k)), a.with(plus(plus(batch, k), n)));
              })
          .jvp(DecompositionRules::qr)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, Matrices::qr))
          .sample(new Full(false), TALL)
          .define();

  public static final Primitive<None> EIGH =
      Primitive.named("eigh", None.class)
          .summary("Eigenvectors and eigenvalues of a symmetric matrix, in rising order.")
          .abstractEval(
              (in, p) -> {
                ShapedArray a = square("eigh", in.get(0));
                return List.of(
                    a, a.with(plus(batch(a.shape()), a.shape().size(a.shape().rank() - 1))));
              })
          .jvp(DecompositionRules::eigh)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, Matrices::eigh))
          .sample(None.NONE, SQUARE)
          .define();

  public static final Primitive<Full> SVD =
      Primitive.named("svd", Full.class)
          .summary("Singular values in falling order, left and right singular vectors.")
          .abstractEval(
              (in, p) -> {
                ShapedArray a = floats("svd", in.get(0));
                int rank = a.shape().rank();
                int m = a.shape().size(rank - 2);
                int n = a.shape().size(rank - 1);
                int k = Math.min(m, n);
                Shape batch = batch(a.shape());
                return List.of(
                    a.with(plus(batch, k)),
                    a.with(plus(plus(batch, m), p.fullMatrices() ? m : k)),
                    a.with(plus(plus(batch, p.fullMatrices() ? n : k), n)));
              })
          .jvp(DecompositionRules::svd)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, Matrices::svd))
          .sample(new Full(false), TALL)
          .define();

  /** How a triangular system is meant. */
  public record Triangle(
      boolean conjugateA, boolean leftSide, boolean lower, boolean transposeA, boolean unitDiagonal)
      implements Params {}

  public static final Primitive<Triangle> TRIANGULAR_SOLVE =
      Primitive.named("triangular_solve", Triangle.class)
          .summary("Solution of a system of equations whose matrix is triangular.")
          .abstractEval((in, p) -> List.of(floats("triangular_solve", in.get(1))))
          .jvp(DecompositionRules::triangular)
          .transpose(DecompositionRules::triangularBack)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> each(in, out, (a, o) -> Matrices.triangular(a, o, p)))
          .sample(new Triangle(false, true, false, false, false), SQUARE, SQUARE)
          .sample(new Triangle(false, true, true, true, true), SQUARE, SQUARE)
          .define();

  /** Whether the matrix is meant transposed. */
  public record Solving(boolean transposed) implements Params {}

  /** Operands: a matrix, its factors and their permutation, and the right-hand side. */
  public static final Primitive<Solving> LINEAR_SOLVE =
      Primitive.named("custom_linear_solve", Solving.class)
          .summary("Solution of a system of equations whose matrix is factored already.")
          .abstractEval((in, p) -> List.of(in.get(3)))
          .jvp(DecompositionRules::solve)
          .transpose(DecompositionRules::solveBack)
          .batch(Decompositions::lanes)
          .eval((in, p, out) -> List.of(solution(in, p.transposed())))
          .sample(new Solving(false), SQUARE, SQUARE, ORDER, SQUARE)
          .sample(new Solving(true), SQUARE, SQUARE, ORDER, SQUARE)
          .define();

  private static Array solution(List<Array> in, boolean transposed) {
    Triangle lower = new Triangle(false, true, true, transposed, true);
    Triangle upper = new Triangle(false, true, false, transposed, false);
    Array factors = in.get(1);
    if (transposed) {
      Array x = triangle(lower, factors, triangle(upper, factors, in.get(3)));
      return reordered(x, in.get(2), true);
    }
    return triangle(
        upper, factors, triangle(lower, factors, reordered(in.get(3), in.get(2), false)));
  }

  private static Array triangle(Triangle p, Array a, Array b) {
    return TRIANGULAR_SOLVE.eval(List.of(a, b), p).get(0);
  }

  /** The rows in the order that indices say, or put back from it. */
  private static Array reordered(Array x, Array order, boolean back) {
    Object rows = Array.allocate(x.dtype(), x.size());
    int rank = x.shape().rank();
    int n = x.shape().size(rank - 2);
    int columns = x.shape().size(rank - 1);
    for (int k = 0; k < order.size(); k++) {
      int other = k / n * n + (int) order.number(k);
      for (int j = 0; j < columns; j++) {
        int from = (back ? k : other) * columns + j;
        Move.copy(x.elements(), from, rows, (back ? other : k) * columns + j);
      }
    }
    return Array.wrap(x.aval(), rows);
  }

  private static <P extends Params> Lanes lanes(Primitive<P> self, Lanes in, int size, P p) {
    List<Value> out = self.bind(p, Batching.allAtFront(in, size));
    return new Lanes(out, out.stream().map(v -> 0).toList());
  }

  /** Works on one matrix of each operand, writes one of each result. */
  @FunctionalInterface
  private interface Work {
    void on(List<double[][]> in, List<double[][]> out);
  }

  private static List<Array> each(List<Array> in, List<ShapedArray> out, Work work) {
    int n = batch(in.get(0).shape()).elements();
    List<Object> results = new ArrayList<>();
    out.forEach(o -> results.add(Array.allocate(o.dtype(), o.shape().elements())));
    for (int b = 0; b < n; b++) {
      List<double[][]> operands = new ArrayList<>();
      for (Array a : in) {
        operands.add(matrix(a, b));
      }
      List<double[][]> made = new ArrayList<>();
      for (ShapedArray o : out) {
        int size = o.shape().elements() / Math.max(1, n);
        int columns = o.shape().size(o.shape().rank() - 1);
        boolean vector = o.shape().rank() < in.get(0).shape().rank();
        made.add(new double[vector ? 1 : size / Math.max(1, columns)][columns]);
      }
      work.on(operands, made);
      for (int k = 0; k < made.size(); k++) {
        put(results.get(k), b, made.get(k));
      }
    }
    List<Array> arrays = new ArrayList<>();
    for (int k = 0; k < out.size(); k++) {
      arrays.add(Array.wrap(out.get(k), results.get(k)));
    }
    return List.copyOf(arrays);
  }

  private static double[][] matrix(Array a, int batch) {
    int rank = a.shape().rank();
    int m = a.shape().size(rank - 2);
    int n = a.shape().size(rank - 1);
    double[][] matrix = new double[m][n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = a.number((batch * m + i) * n + j);
      }
    }
    return matrix;
  }

  private static void put(Object result, int batch, double[][] matrix) {
    int at = batch * matrix.length * (matrix.length == 0 ? 0 : matrix[0].length);
    for (double[] row : matrix) {
      for (double x : row) {
        if (result instanceof float[] f) {
          f[at++] = (float) x;
        } else if (result instanceof double[] d) {
          d[at++] = x;
        } else {
          ((int[]) result)[at++] = (int) x;
        }
      }
    }
  }

  private static ShapedArray floats(String name, ShapedArray a) {
    if (a.shape().rank() < 2) {
      throw EngineError.type(
          "%s requires an argument with at least two dimensions, got shape %s"
              .formatted(name, a.shape()));
    }
    return Family.accepted(name, a, DType::isFloat);
  }

  private static ShapedArray square(String name, ShapedArray a) {
    floats(name, a);
    int rank = a.shape().rank();
    if (a.shape().size(rank - 1) != a.shape().size(rank - 2)) {
      throw EngineError.value(
          "Argument to %s must have shape [..., n, n], got shape %s".formatted(name, a.shape()));
    }
    return a;
  }

  private static Shape batch(Shape shape) {
    return Shape.of(shape.sizes().subList(0, shape.rank() - 2));
  }

  private static Shape plus(Shape shape, int size) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    sizes.add(size);
    return Shape.of(sizes);
  }
}
