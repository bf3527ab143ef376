package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Conversion;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Functions;
import io.sidetrace.engine.primitive.Ordering;
import io.sidetrace.engine.primitive.RandomBits;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Keys, random bits, and the samplers on which the others of `jax.random` are built. */
public final class Random {
  static final float LARGEST_BELOW_ONE = Math.nextDown(1f);

  private Random() {}

  // keys

  public static Value seed(Value seed) {
    return RandomBits.RANDOM_SEED.bind(RandomBits.Generator.FRY, seed);
  }

  public static Value wrap(Value words) {
    return RandomBits.RANDOM_WRAP.bind(RandomBits.Generator.FRY, words);
  }

  public static Value unwrap(Value keys) {
    return RandomBits.RANDOM_UNWRAP.bind(None.NONE, keys);
  }

  public static Value split(Value key, Shape shape) {
    return RandomBits.RANDOM_SPLIT.bind(new RandomBits.Split(shape, partitionable()), key);
  }

  public static Value foldIn(Value key, Value data) {
    return RandomBits.RANDOM_FOLD_IN.bind(
        None.NONE, key, Promotion.convert(data, DType.UINT32, false));
  }

  /** JAX 0.4 hashed other counters than JAX does now. */
  private static boolean partitionable() {
    return !Session.isTwoPass();
  }

  public static Value bits(Value key, int width, Shape shape) {
    return RandomBits.RANDOM_BITS.bind(new RandomBits.Bits(width, shape, partitionable()), key);
  }

  /** `k1, k2, … = split(key, n)`. */
  static List<Value> splitInto(Value key, int n) {
    Value keys = split(key, Shape.of(n));
    List<Value> each = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      each.add(at(keys, i));
    }
    return each;
  }

  /** An element along the first axis, as iterating over an array takes it. */
  public static Value at(Value x, int index) {
    List<Integer> starts = new ArrayList<>(Collections.nCopies(x.shape().rank(), 0));
    List<Integer> limits = new ArrayList<>(x.shape().sizes());
    starts.set(0, index);
    limits.set(0, index + 1);
    List<Integer> strides = Collections.nCopies(x.shape().rank(), 1);
    Value part =
        Structural.SLICE.bind(new Structural.Window(limits, starts, Optional.of(strides)), x);
    return Structural.SQUEEZE.bind(new Structural.Dimensions(List.of(0)), part);
  }

  // samplers

  /** Floats between `low` and `high`, of which the first may be hit. */
  public static Value uniform(Value key, Shape shape, Value low, Value high) {
    return Jitted.compiled(
        "_uniform",
        shape,
        List.of(key, low, high),
        in -> uniformOf(in.get(0), shape, in.get(1), in.get(2)));
  }

  /** As a caller writes it who names the bounds: then the upper one comes first. */
  static Value uniformByName(Value key, Shape shape, Value low, Value high) {
    return Jitted.compiled(
        "_uniform",
        List.of(shape, "named"),
        List.of(key, high, low),
        in -> uniformOf(in.get(0), shape, in.get(2), in.get(1)));
  }

  static Value uniform(Value key, Shape shape) {
    return uniform(key, shape, weak(0), weak(1));
  }

  private static Value uniformOf(Value key, Shape shape, Value low, Value high) {
    Value least = Promotion.convert(low, DType.FLOAT32, false);
    Value most = Promotion.convert(high, DType.FLOAT32, false);
    Value from = toRank(least, shape.rank());
    Value to = toRank(most, shape.rank());
    Value words = bits(key, 32, shape);
    // Random mantissas with the exponent of 1, so from 1 to 2.
    Value mantissas = Elementwise.SHIFT_RIGHT_LOGICAL.bind(None.NONE, words, uint(9));
    Value ones = Elementwise.OR.bind(None.NONE, mantissas, uint(Float.floatToRawIntBits(1f)));
    Value floats =
        sub(Conversion.BITCAST_CONVERT_TYPE.bind(new Conversion.As(DType.FLOAT32), ones), f(1));
    Value scaled = add(mul(floats, sub(to, from)), from);
    return max(from, shape.isScalar() ? reshaped(scaled, shape) : scaled);
  }

  private static Value reshaped(Value x, Shape shape) {
    return Structural.RESHAPE.bind(new Structural.Sizes(shape), x);
  }

  private static Value toRank(Value x, int rank) {
    int added = rank - x.shape().rank();
    if (added <= 0) {
      return x;
    }
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(added, 1));
    sizes.addAll(x.shape().sizes());
    List<Integer> axes = java.util.stream.IntStream.range(added, rank).boxed().toList();
    return Structural.BROADCAST_IN_DIM.bind(new Structural.Broadcast(Shape.of(sizes), axes), x);
  }

  public static Value normal(Value key, Shape shape) {
    return Jitted.compiled("_normal", shape, List.of(key), in -> normalReal(in.get(0), shape));
  }

  private static Value normalReal(Value key, Shape shape) {
    return Jitted.compiled(
        "_normal_real",
        shape,
        List.of(key),
        in -> {
          Value u = uniform(in.get(0), shape, f(-LARGEST_BELOW_ONE), f(1));
          return mul(f((float) Math.sqrt(2)), bind(Functions.ERF_INV, u));
        });
  }

  /** Integers from `low` up to, not including, `high`. */
  public static Value randint(Value key, Shape shape, Value low, Value high) {
    return Jitted.compiled(
        "_randint",
        shape,
        List.of(key, low, high),
        in -> randintOf(in.get(0), shape, integer(in.get(1)), integer(in.get(2))));
  }

  private static Value integer(Value x) {
    return x.dtype().isInteger() ? x : Promotion.convert(x, DType.INT32, false);
  }

  private static Value randintOf(Value key, Shape shape, Value low, Value high) {
    Value largest = clipped(i(Integer.MAX_VALUE));
    Value beyond = Elementwise.GT.bind(None.NONE, high, largest);
    Value least = Promotion.convert(clipped(low), DType.INT32, false);
    Value most = Promotion.convert(clipped(high), DType.INT32, false);
    Value from = toRank(least, shape.rank());
    Value to = toRank(most, shape.rank());
    List<Value> keys = splitInto(key, 2);
    Value higher = bits(keys.get(0), 32, shape);
    Value lower = bits(keys.get(1), 32, shape);
    Value span =
        Conversion.CONVERT_ELEMENT_TYPE.bind(new Conversion.To(DType.UINT32, false), sub(to, from));
    Value empty = Elementwise.LE.bind(None.NONE, to, from);
    span = select(empty, Creation.broadcastTo(uint(1), span.shape()), span);
    Value wider = Elementwise.AND.bind(None.NONE, beyond, Elementwise.GT.bind(None.NONE, to, from));
    span = select(wider, add(span, uint(1)), span);
    // What 2 to the power 32 leaves, by squaring, so that nothing overflows.
    Value half = rem(uint(1 << 16), span);
    Value multiplier = rem(mul(half, half), span);
    Value offset = rem(add(mul(rem(higher, span), multiplier), rem(lower, span)), span);
    return add(
        from, Conversion.CONVERT_ELEMENT_TYPE.bind(new Conversion.To(DType.INT32, false), offset));
  }

  private static Value clipped(Value x) {
    boolean weak = x.aval().weakType();
    return Compositions.clip(
        x,
        List.of(Array.literal(Integer.MIN_VALUE, DType.INT32, weak)),
        List.of(Array.literal(Integer.MAX_VALUE, DType.INT32, weak)));
  }

  /** Bools that are true with probability `p`. */
  public static Value bernoulli(Value key, Shape shape, Value p) {
    return Jitted.compiled(
        "_bernoulli",
        shape,
        List.of(key, p),
        in -> Elementwise.LT.bind(None.NONE, uniform(in.get(0), shape), fitted(in.get(1), shape)));
  }

  /** Scalars stay: every elementwise primitive takes them. */
  static Value fitted(Value x, Shape shape) {
    return x.shape().isScalar() ? x : toRank(x, shape.rank());
  }

  /** In random order along an axis: sorted by random words, as often as makes collisions rare. */
  public static Value shuffle(Value key, Value x, int axis) {
    return Jitted.compiled(
        "_shuffle",
        axis,
        List.of(key, x),
        in -> {
          Value current = in.get(0);
          Value shuffled = in.get(1);
          int n = Math.max(1, shuffled.shape().elements());
          long rounds = (long) Math.ceil(3 * Math.log(n) / Math.log(0xffff_ffffL));
          for (long round = 0; round < rounds; round++) {
            List<Value> keys = splitInto(current, 2);
            current = keys.get(0);
            Value order = bits(keys.get(1), 32, shuffled.shape());
            shuffled =
                Ordering.SORT
                    .bind(new Ordering.Sorting(axis, true, 1), List.of(order, shuffled))
                    .get(1);
          }
          return shuffled;
        });
  }

  // shorthand of the samplers

  static EngineError needsShape(String name, Shape given, Shape needed) {
    return EngineError.value(
        "%s parameter shapes must be broadcast-compatible with shape argument, and the result of broadcasting the shapes must equal the shape argument, but got result %s for shape argument %s."
            .formatted(name, needed, given));
  }

  static Value f(float x) {
    return Array.literal(x, DType.FLOAT32, false);
  }

  static Value weak(double x) {
    return Array.literal(x, DType.FLOAT32, true);
  }

  static Value i(int x) {
    return Array.literal(x, DType.INT32, false);
  }

  private static Value uint(int x) {
    return Array.literal(x, DType.UINT32, false);
  }

  static Value bind(Primitive<None> primitive, Value... in) {
    return primitive.bind(None.NONE, in);
  }

  static Value add(Value x, Value y) {
    return bind(Elementwise.ADD, x, y);
  }

  static Value sub(Value x, Value y) {
    return bind(Elementwise.SUB, x, y);
  }

  static Value mul(Value x, Value y) {
    return bind(Elementwise.MUL, x, y);
  }

  static Value div(Value x, Value y) {
    return bind(Elementwise.DIV, x, y);
  }

  static Value rem(Value x, Value y) {
    return bind(Elementwise.REM, x, y);
  }

  static Value max(Value x, Value y) {
    return bind(Elementwise.MAX, x, y);
  }

  static Value neg(Value x) {
    return bind(Elementwise.NEG, x);
  }

  static Value log(Value x) {
    return bind(Functions.LOG, x);
  }

  static Value log1p(Value x) {
    return bind(Functions.LOG1P, x);
  }

  /** `x` where the condition is true, else `y`. */
  static Value select(Value condition, Value x, Value y) {
    return bind(Elementwise.SELECT_N, condition, y, x);
  }
}
