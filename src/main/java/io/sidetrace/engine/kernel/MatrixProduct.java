package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Storage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * A `dot_general` of floats that is a plain product of two matrices, of m×k and k×n elements,
 * either of them possibly stored the other way round; a vector is a matrix of one row or column.
 */
record MatrixProduct(
    int m, int k, int n, boolean leftTransposed, boolean rightTransposed, ShapedArray result) {

  private static boolean isFloat(Atom atom) {
    return atom.aval().dtype().storage() == Storage.FLOATS;
  }

  static Optional<MatrixProduct> of(Eqn eqn) {
    if (!eqn.primitive().name().equals("dot_general")
        || eqn.in().stream().anyMatch(a -> !isFloat(a))
        || !isFloat(eqn.out().get(0))) {
      return Optional.empty();
    }
    Shape left = eqn.in().get(0).aval().shape();
    Shape right = eqn.in().get(1).aval().shape();
    ShapedArray result = eqn.out().get(0).aval();
    String numbers = dimensionNumbers(eqn);
    for (int l = 0; l < Math.min(left.rank(), 2); l++) {
      for (int r = 0; r < Math.min(right.rank(), 2); r++) {
        if (left.rank() <= 2
            && right.rank() <= 2
            && numbers.equals("(([%d], [%d]), ([], []))".formatted(l, r))) {
          return Optional.of(of(left, l, right, r, result));
        }
      }
    }
    return Optional.empty();
  }

  private static MatrixProduct of(Shape left, int l, Shape right, int r, ShapedArray result) {
    int m = left.rank() == 1 ? 1 : left.size(1 - l);
    int n = right.rank() == 1 ? 1 : right.size(1 - r);
    return new MatrixProduct(
        m, left.size(l), n, left.rank() == 2 && l == 0, right.rank() == 2 && r == 1, result);
  }

  /** As jaxprs print them: `(([1], [0]), ([], []))`. */
  private static String dimensionNumbers(Eqn eqn) {
    return Arrays.stream(eqn.params().getClass().getRecordComponents())
        .filter(c -> c.getName().equals("dimensionNumbers"))
        .map(c -> text(c, eqn))
        .findFirst()
        .orElse("");
  }

  private static String text(RecordComponent component, Eqn eqn) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return String.valueOf(accessor.invoke(eqn.params()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
