package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rules of differentiation that many primitives share. */
public final class Derivatives {
  private Derivatives() {}

  /** The tangent that one operand's tangent `dx` gives the result `out`. */
  @FunctionalInterface
  public interface Partial<P extends Params> {
    Value of(Value dx, List<Value> in, Value out, P params);
  }

  /** One partial derivative for each operand; the tangent is their sum. */
  @SafeVarargs
  public static <P extends Params> Rules.Jvp<P> partials(Partial<P>... each) {
    return (self, in, tangents, p) -> {
      Value out = self.bind(p, in).get(0);
      Optional<Value> sum = Optional.empty();
      for (int i = 0; i < each.length; i++) {
        if (tangents.get(i).isPresent()) {
          Value part = each[i].of(tangents.get(i).get(), in, out, p);
          sum = sum(sum, Optional.of(part));
        }
      }
      return Differentiated.of(out, sum);
    };
  }

  /** The sum of those that are there. */
  static Optional<Value> sum(Optional<Value> a, Optional<Value> b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : Optional.of(Ops.addAny(a.get(), b.get()));
  }

  /** Results that do not change with the operands, or jump. */
  public static <P extends Params> Rules.Jvp<P> constant() {
    return (self, in, tangents, p) -> Differentiated.constant(self.bind(p, in));
  }

  /** Linear in its first operand, the only one that may have a tangent: it goes the same way. */
  public static <P extends Params> Rules.Jvp<P> linear() {
    return (self, in, tangents, p) -> {
      List<Value> out = self.bind(p, in);
      if (tangents.get(0).isEmpty()) {
        return Differentiated.constant(out);
      }
      List<Value> moved = new ArrayList<>(in);
      moved.set(0, tangents.get(0).get());
      return Differentiated.of(out.get(0), Optional.of(self.bind(p, moved).get(0)));
    };
  }

  /** Linear in all of its operands together: zeros stand in where there is no tangent. */
  public static <P extends Params> Rules.Jvp<P> linearInAll() {
    return (self, in, tangents, p) -> {
      List<Value> dots = new ArrayList<>();
      for (int i = 0; i < in.size(); i++) {
        dots.add(tangent(tangents.get(i), in.get(i)));
      }
      return Differentiated.of(self.bind(p, in).get(0), Optional.of(self.bind(p, dots).get(0)));
    };
  }

  /** The tangent, zeros where there is none. */
  public static Value tangent(Optional<Value> tangent, Value primal) {
    return tangent.orElseGet(() -> Ops.zeros(primal.aval()));
  }

  /** The cotangent of the only linear operand, the first. */
  public static <P extends Params> Rules.Transpose<P> transposed(Back<P> back) {
    return (cts, in, p) -> {
      List<Optional<Value>> result = new ArrayList<>();
      for (int i = 0; i < in.size(); i++) {
        result.add(Optional.empty());
      }
      if (in.get(0).isLinear()) {
        result.set(0, cts.get(0).map(ct -> back.of(ct, in, p)));
      }
      return result;
    };
  }

  /** The cotangent of an operand. */
  @FunctionalInterface
  public interface Back<P extends Params> {
    Value of(Value ct, List<Operand> in, P params);
  }

  /** For each operand what its cotangent is, with the operand's axes of size 1 summed over. */
  static <P extends Params> Rules.Transpose<P> elementwise(List<UnaryOperator<Value>> each) {
    return (cts, in, p) -> {
      List<Optional<Value>> result = new ArrayList<>();
      for (int i = 0; i < in.size(); i++) {
        UnaryOperator<Value> back = each.get(i);
        Operand operand = in.get(i);
        result.add(
            operand.isLinear()
                ? cts.get(0).map(ct -> Ops.unbroadcast(operand.aval(), back.apply(ct)))
                : Optional.empty());
      }
      return result;
    };
  }
}
