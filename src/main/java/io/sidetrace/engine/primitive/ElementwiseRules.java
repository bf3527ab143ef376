package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Rules of {@link Elementwise} that take more than a line; as in JAX's `lax.py`. */
final class ElementwiseRules {
  private ElementwiseRules() {}

  /** Of a sum or difference. */
  static Rules.Jvp<None> sum(BinaryOperator<Value> both, UnaryOperator<Value> second) {
    return (self, in, tangents, p) -> {
      Value out = self.bind(p, in).get(0);
      Optional<Value> dx = tangents.get(0);
      Optional<Value> dy = tangents.get(1);
      Value tangent =
          dx.isPresent() && dy.isPresent()
              ? both.apply(dx.get(), dy.get())
              : dx.orElseGet(() -> second.apply(dy.orElseThrow()));
      return Differentiated.of(out, Optional.of(Ops.broadcastTo(tangent, out.shape())));
    };
  }

  static List<Optional<Value>> productBack(List<Optional<Value>> cts, List<Operand> in, None p) {
    Operand x = in.get(0);
    Operand y = in.get(1);
    return List.of(
        x.isLinear()
            ? cts.get(0).map(ct -> Ops.unbroadcast(x.aval(), Ops.mul(ct, y.value())))
            : Optional.empty(),
        y.isLinear()
            ? cts.get(0).map(ct -> Ops.unbroadcast(y.aval(), Ops.mul(x.value(), ct)))
            : Optional.empty());
  }

  static List<Optional<Value>> quotientBack(List<Optional<Value>> cts, List<Operand> in, None p) {
    Operand x = in.get(0);
    return List.of(
        x.isLinear()
            ? cts.get(0).map(ct -> Ops.unbroadcast(x.aval(), Ops.div(ct, in.get(1).value())))
            : Optional.empty(),
        Optional.empty());
  }

  static Value remainder(Value dy, List<Value> in) {
    Value quotient = Ops.div(in.get(0), in.get(1));
    Value whole =
        Ops.mul(
            Elementwise.SIGN.bind(None.NONE, quotient),
            Functions.FLOOR.bind(None.NONE, Elementwise.ABS.bind(None.NONE, quotient)));
    return Ops.mul(Ops.neg(dy), whole);
  }

  /** Of `max` and `min`: operands that are equal share the tangent. */
  static Rules.Jvp<None> extreme() {
    return Derivatives.partials(
        (dx, in, out, p) -> Ops.mul(dx, share(in.get(0), out, in.get(1))),
        (dy, in, out, p) -> Ops.mul(dy, share(in.get(1), out, in.get(0))));
  }

  // In the order of jax's own rule, which jaxprs of gradients show.
  private static Value share(Value x, Value out, Value other) {
    Value mine = Ops.select(Ops.eq(x, out), Ops.full(out.aval(), 1), Ops.full(out.aval(), 0));
    Value parts = Ops.select(Ops.eq(other, out), Ops.full(out.aval(), 2), Ops.full(out.aval(), 1));
    return Ops.div(mine, parts);
  }

  static Value absolute(Value dx, List<Value> in, Value out) {
    Value x = in.get(0);
    if (x.dtype().isComplex()) {
      // The part of the change that lies in the direction of the number.
      Value size =
          Ops.select(
              compare(Elementwise.EQ, out, Ops.constant(out, 0)), Ops.full(out.aval(), 1), out);
      Value direction = Ops.div(ComplexParts.conj(x), Ops.convert(size, x.dtype(), false));
      return ComplexParts.real(Ops.mul(dx, direction));
    }
    return Ops.select(compare(Elementwise.GE, x, Ops.constant(x, 0)), dx, Ops.neg(dx));
  }

  static Value integerPower(Value dx, Value x, int y) {
    return switch (y) {
      case 0 -> Ops.zeros(dx.aval());
      case 1 -> dx;
      default -> Ops.mul(dx, Ops.mul(Ops.constant(x, y), Ops.integerPower(x, y - 1)));
    };
  }

  static Value powerByBase(Value dx, List<Value> in) {
    Value x = in.get(0);
    boolean whole = in.get(1).dtype().isInteger();
    Value y = whole ? Ops.convert(in.get(1), x.dtype(), false) : in.get(1);
    Value less = Ops.sub(y, Ops.full(y.aval(), 1));
    if (!whole) {
      return Ops.mul(dx, Ops.mul(y, Elementwise.POW.bind(None.NONE, x, less)));
    }
    Value slope = Ops.mul(nonZero(y), Elementwise.POW.bind(None.NONE, x, less));
    Value isZero = Ops.broadcastTo(Ops.eq(y, Ops.constant(y, 0)), slope.shape());
    return Ops.mul(dx, Ops.select(isZero, Ops.zeros(slope.aval()), slope));
  }

  static Value powerByExponent(Value dy, List<Value> in, Value out) {
    return Ops.mul(dy, Ops.mul(Functions.LOG.bind(None.NONE, nonZero(in.get(0))), out));
  }

  private static Value nonZero(Value x) {
    return Ops.select(Ops.eq(x, Ops.constant(x, 0)), Ops.full(x.aval(), 1), x);
  }

  static Value squares(List<Value> in) {
    return Ops.add(Ops.square(in.get(0)), Ops.square(in.get(1)));
  }

  static Differentiated selectForward(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    Value out = self.bind(p, in).get(0);
    List<Value> dots = new ArrayList<>(in.subList(0, 1));
    for (int i = 1; i < in.size(); i++) {
      dots.add(Derivatives.tangent(tangents.get(i), in.get(i)));
    }
    return tangents.subList(1, in.size()).stream().allMatch(Optional::isEmpty)
        ? Differentiated.constant(List.of(out))
        : Differentiated.of(out, Optional.of(self.bind(p, dots).get(0)));
  }

  static List<Optional<Value>> selectBack(List<Optional<Value>> cts, List<Operand> in, None p) {
    Value which = in.get(0).value();
    Value ct = cts.get(0).orElseThrow();
    Value zeros = Ops.zeros(ct.aval());
    List<Optional<Value>> back = new ArrayList<>(List.of(Optional.empty()));
    for (int i = 1; i < in.size(); i++) {
      List<Value> cases = new ArrayList<>(Collections.nCopies(in.size() - 1, zeros));
      cases.set(i - 1, ct);
      back.add(in.get(i).isLinear() ? Optional.of(Ops.selectN(which, cases)) : Optional.empty());
    }
    return back;
  }

  /** The condition must be a scalar or have the shape of the cases. */
  static Lanes selectLanes(Primitive<None> self, Lanes in, int size, None p) {
    boolean alike =
        !in.isShared(1)
            && in.axes().subList(1, in.size()).stream().allMatch(a -> a == in.axis(1))
            && (in.isShared(0)
                ? in.value(0).shape().isScalar()
                : in.axis(0) == in.axis(1)
                    && in.value(0).shape().rank() == in.value(1).shape().rank());
    if (alike) {
      return Lanes.of(self.bind(p, in.values()).get(0), in.axis(1));
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      values.add(Batching.atFront(in, i, size));
    }
    Value which = values.get(0);
    ShapedArray cases = values.get(1).aval();
    if (which.shape().rank() != cases.shape().rank()) {
      values.set(0, Ops.broadcast(which, cases.shape(), List.of(0)));
    }
    return Lanes.of(self.bind(p, values).get(0), 0);
  }

  private static Value compare(Primitive<None> how, Value x, Value y) {
    return how.bind(None.NONE, x, y);
  }

  static Value clampedLow(Value dl, List<Value> in, Value out) {
    return chosen(compare(Elementwise.GT, in.get(0), in.get(1)), dl, out);
  }

  static Value clampedInside(Value dx, List<Value> in) {
    Value inside =
        Elementwise.AND.bind(
            None.NONE,
            compare(Elementwise.GT, in.get(1), in.get(0)),
            compare(Elementwise.LT, in.get(1), in.get(2)));
    return chosen(inside, dx, in.get(1));
  }

  static Value clampedHigh(Value dh, List<Value> in, Value out) {
    return chosen(compare(Elementwise.LT, in.get(2), in.get(1)), dh, out);
  }

  private static Value chosen(Value condition, Value tangent, Value out) {
    Value everywhere = Ops.broadcastTo(tangent, out.shape());
    return Ops.select(condition, everywhere, Ops.zeros(everywhere.aval()));
  }

  /** Along the second operand; the order has no derivative. */
  static Differentiated polygamma(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    if (tangents.get(0).isPresent()) {
      throw EngineError.value("polygamma gradient with respect to m is not supported");
    }
    Value next = Ops.add(in.get(0), Ops.constant(in.get(0), 1));
    return Differentiated.of(
        self.bind(p, in).get(0),
        tangents.get(1).map(dx -> Ops.mul(dx, self.bind(p, next, in.get(1)))));
  }
}
