package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.LinearAlgebra.Dot;
import io.sidetrace.engine.primitive.LinearAlgebra.DotDimensionNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rules of {@link LinearAlgebra#DOT_GENERAL}, as in JAX's `lax.py`. */
final class LinearAlgebraRules {
  private LinearAlgebraRules() {}

  static List<Optional<Value>> dotBack(List<Optional<Value>> cts, List<Operand> in, Dot p) {
    Value ct = cts.get(0).orElseThrow();
    DotDimensionNumbers d = p.dimensionNumbers();
    return List.of(
        in.get(0).isLinear()
            ? Optional.of(left(ct, in.get(0).aval().shape(), in.get(1).value(), d, p, false))
            : Optional.empty(),
        in.get(1).isLinear()
            ? Optional.of(
                left(
                    ct,
                    in.get(1).aval().shape(),
                    in.get(0).value(),
                    new DotDimensionNumbers(
                        d.rhsContracting(), d.lhsContracting(), d.rhsBatch(), d.lhsBatch()),
                    p,
                    true))
            : Optional.empty());
  }

  /** The cotangent of the left operand; with `swapped` the names left and right are exchanged. */
  private static Value left(
      Value ct, Shape x, Value y, DotDimensionNumbers d, Dot p, boolean swapped) {
    List<Integer> xKept = LinearAlgebra.free(x, d.lhsContracting(), d.lhsBatch());
    List<Integer> yKept = LinearAlgebra.free(y.shape(), d.rhsContracting(), d.rhsBatch());
    int batches = d.lhsBatch().size();
    List<Integer> batch = range(0, batches);
    List<Integer> ofX = range(batches, batches + xKept.size());
    List<Integer> ofY = range(batches + xKept.size(), batches + xKept.size() + yKept.size());
    if (swapped) {
      ofY = range(batches, batches + yKept.size());
    }
    Value dotted =
        LinearAlgebra.DOT_GENERAL.bind(
            new Dot(
                new DotDimensionNumbers(ofY, yKept, batch, d.rhsBatch()), p.preferredElementType()),
            ct,
            y);
    List<Integer> contracted =
        IntStream.range(0, d.lhsContracting().size())
            .boxed()
            .sorted(Comparator.comparing(d.rhsContracting()::get))
            .map(d.lhsContracting()::get)
            .toList();
    List<Integer> now = new ArrayList<>(d.lhsBatch());
    now.addAll(xKept);
    now.addAll(contracted);
    if (ofX.isEmpty() && contracted.isEmpty()) {
      return dotted;
    }
    return Ops.transpose(dotted, StructuralRules.inverse(now));
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  static Lanes dotLanes(Primitive<Dot> self, Lanes in, int size, Dot p) {
    DotDimensionNumbers d = p.dimensionNumbers();
    int l = in.axis(0);
    int r = in.axis(1);
    if (!in.isShared(0) && !in.isShared(1)) {
      Dot both =
          new Dot(
              new DotDimensionNumbers(
                  Batching.shifted(d.lhsContracting(), l),
                  Batching.shifted(d.rhsContracting(), r),
                  withFront(l, Batching.shifted(d.lhsBatch(), l)),
                  withFront(r, Batching.shifted(d.rhsBatch(), r))),
              p.preferredElementType());
      return Lanes.of(self.bind(both, in.value(0), in.value(1)), 0);
    }
    if (in.isShared(1)) {
      DotDimensionNumbers more =
          new DotDimensionNumbers(
              Batching.shifted(d.lhsContracting(), l),
              d.rhsContracting(),
              Batching.shifted(d.lhsBatch(), l),
              d.rhsBatch());
      List<Integer> kept =
          LinearAlgebra.free(in.value(0).shape(), more.lhsContracting(), more.lhsBatch());
      return Lanes.of(
          self.bind(new Dot(more, p.preferredElementType()), in.value(0), in.value(1)),
          d.lhsBatch().size() + kept.indexOf(l));
    }
    DotDimensionNumbers more =
        new DotDimensionNumbers(
            d.lhsContracting(),
            Batching.shifted(d.rhsContracting(), r),
            d.lhsBatch(),
            Batching.shifted(d.rhsBatch(), r));
    List<Integer> kept =
        LinearAlgebra.free(in.value(1).shape(), more.rhsContracting(), more.rhsBatch());
    int ofLeft = in.value(0).shape().rank() - d.lhsContracting().size();
    return Lanes.of(
        self.bind(new Dot(more, p.preferredElementType()), in.value(0), in.value(1)),
        ofLeft + kept.indexOf(r));
  }

  private static List<Integer> withFront(int axis, List<Integer> axes) {
    List<Integer> more = new ArrayList<>(List.of(axis));
    more.addAll(axes);
    return more;
  }
}
