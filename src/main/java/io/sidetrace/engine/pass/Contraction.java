package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Elementwise.Fused;
import io.sidetrace.engine.primitive.Elementwise.Fusing;
import io.sidetrace.engine.primitive.Reductions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one fused multiply-add of a product that only a sum or a difference reads, as XLA's CPU
 * compiler does: the result is rounded once, and its last digit is the one that JAX prints.
 */
public final class Contraction implements Pass {

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Jaxpr jaxpr = closed.jaxpr();
    Map<Atom, Eqn> products = new HashMap<>();
    Map<Atom, Integer> reads = new HashMap<>();
    for (Eqn eqn : jaxpr.eqns()) {
      eqn.in().forEach(a -> reads.merge(a, 1, Integer::sum));
      if (isFloat(eqn) && isProduct(eqn)) {
        products.put(eqn.out().get(0), eqn);
      }
    }
    jaxpr.outs().forEach(a -> reads.merge(a, 1, Integer::sum));
    products.keySet().removeIf(a -> reads.getOrDefault(a, 0) != 1);
    List<Eqn> eqns = jaxpr.eqns().stream().map(e -> contracted(e, products).orElse(e)).toList();
    return eqns.equals(jaxpr.eqns())
        ? closed
        : new DeadCode()
            .apply(
                new ClosedJaxpr(
                    new Jaxpr(jaxpr.constvars(), jaxpr.invars(), eqns, jaxpr.outs()),
                    closed.consts()));
  }

  private static boolean isProduct(Eqn eqn) {
    return eqn.primitive() == Elementwise.MUL
        || eqn.primitive() == Elementwise.SQUARE
        || (eqn.params() instanceof Elementwise.Exponent(int y) && y == 2);
  }

  private static List<Atom> factors(Eqn product) {
    return List.of(product.in().get(0), product.in().get(product.in().size() - 1));
  }

  private static Optional<Eqn> contracted(Eqn eqn, Map<Atom, Eqn> products) {
    if (eqn.params() instanceof Reductions.SumAxes sum && isFloat(eqn)) {
      return Optional.ofNullable(products.get(eqn.in().get(0)))
          .filter(p -> isSummedAtOnce(p, sum))
          .map(p -> new Eqn(Reductions.SUM_OF_PRODUCTS, sum, factors(p), eqn.out(), eqn.span()));
    }
    boolean sum = eqn.primitive() == Elementwise.ADD;
    if (!isFloat(eqn) || !(sum || eqn.primitive() == Elementwise.SUB)) {
      return Optional.empty();
    }
    for (int k = 0; k < 2; k++) {
      Eqn product = products.get(eqn.in().get(k));
      if (product != null && sameShape(product, eqn)) {
        Fused third = sum ? Fused.PLUS : k == 0 ? Fused.MINUS : Fused.FROM;
        return Optional.of(
            new Eqn(
                Elementwise.FMA,
                new Fusing(third),
                List.of(factors(product).get(0), factors(product).get(1), eqn.in().get(1 - k)),
                eqn.out(),
                eqn.span()));
      }
    }
    return Optional.empty();
  }

  /** Whether the sum reads the product's operands, which must have all its elements. */
  private static boolean isSummedAtOnce(Eqn product, Reductions.SumAxes sum) {
    Shape shape = product.out().get(0).aval().shape();
    return product.in().stream().allMatch(a -> a.aval().shape().equals(shape))
        && Reductions.isOneLoop(shape, sum.axes());
  }

  private static boolean isFloat(Eqn eqn) {
    return eqn.out().size() == 1 && eqn.out().get(0).aval().dtype() == DType.FLOAT32;
  }

  private static boolean sameShape(Eqn a, Eqn b) {
    return a.out().get(0).aval().shape().equals(b.out().get(0).aval().shape());
  }
}
