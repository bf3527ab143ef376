package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Ops;
import java.util.List;

/** `jnp.power`, which has another form for each pair of dtypes. */
final class Powers {
  /** Bits of an integer exponent that count: jax.numpy's `_pow_int_int`. */
  private static final int EXPONENT_BITS = 6;

  private Powers() {}

  /** `x` to the power `n`. */
  static Value integer(Value x, int n) {
    return Elementwise.INTEGER_POW.bind(new Elementwise.Exponent(n), x);
  }

  static Value power(Value x, Value y) {
    if (y instanceof Array a && a.isLiteral() && a.aval().weakType() && a.dtype().isInteger()) {
      return fixed(x, y, (int) a.number(0));
    }
    List<Value> promoted = Promotion.promote(List.of(x, y));
    DType dtype = promoted.get(0).dtype();
    if (dtype.isInteger()) {
      return bySquares(promoted.get(0), promoted.get(1));
    }
    // The integer goes in as it is: what it was promoted to is left unused, as in JAX.
    boolean whole = x.dtype() == dtype && y.dtype().isInteger();
    return Elementwise.POW
        .bind(None.NONE, Promotion.sameRank(whole ? List.of(promoted.get(0), y) : promoted))
        .get(0);
  }

  private static Value fixed(Value x, Value y, int n) {
    if (n < 0 && x.dtype().isInteger()) {
      boolean old = Session.current().profile() == Profile.TWO_PASS;
      throw EngineError.type(
          "Integers cannot be raised to negative powers, got integer_pow(%s, %d)"
              .formatted(old ? x.aval() : x.aval().textWithWeak(), n));
    }
    return integer(x.dtype() == DType.BOOL ? Promotion.promote(List.of(x, y)).get(0) : x, n);
  }

  /** Integers to the power of integers: by squares, over the lowest bits of the exponent. */
  private static Value bySquares(Value x, Value y) {
    Value none = Ops.constant(y, 0);
    Value one = Ops.constant(y, 1);
    Value zeroToSome =
        Ufuncs.of("bitwise_and", Ufuncs.of("equal", x, none), Ufuncs.of("not_equal", y, none));
    Value result = Compositions.where(zeroToSome, Ops.constant(x, 0), Ops.constant(x, 1));
    for (int bit = 0; bit < EXPONENT_BITS; bit++) {
      Value odd = Ufuncs.of("bitwise_and", y, one);
      result = Compositions.where(odd, Ufuncs.of("multiply", result, x), result);
      x = Ufuncs.of("multiply", x, x);
      y = Elementwise.SHIFT_RIGHT_LOGICAL.bind(None.NONE, y, one);
    }
    return result;
  }
}
