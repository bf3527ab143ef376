package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Primitives on PRNG keys. An array of keys gives for each key its own results. */
public final class RandomBits {
  private static final Array KEY =
      Array.of(ShapedArray.of(DType.KEY), new long[] {Threefry.pair(0, 42)});
  private static final Array KEYS =
      Array.of(
          ShapedArray.of(DType.KEY, 2), new long[] {Threefry.pair(1, 2), Threefry.pair(-3, 4)});

  private RandomBits() {}

  /** The generator, of which there is one. */
  @Params.AlwaysPrints("impl=fry")
  public record Generator() implements Params {
    public static final Generator FRY = new Generator();
  }

  /**
   * How many keys to make of one.
   *
   * @param partitionable which words become keys: see {@link Threefry}
   */
  public record Split(Shape shape, @Params.Hidden boolean partitionable) implements Params {}

  /** How many words to draw, of how many bits. */
  public record Bits(int bitWidth, Shape shape, @Params.Hidden boolean partitionable)
      implements Params {}

  public static final Primitive<Generator> RANDOM_SEED =
      Primitive.named("random_seed", Generator.class)
          .summary("Keys from integers.")
          .batch(sameAxis())
          .abstractEval((in, p) -> List.of(seeded(in.get(0))))
          .eval(
              (in, p, out) ->
                  List.of(
                      Array.of(
                          out.get(0),
                          IntStream.of(in.get(0).ints())
                              .mapToLong(seed -> Threefry.pair(0, seed))
                              .toArray())))
          .sample(Generator.FRY, Array.ofInts(0, 42, -1))
          .define();

  /** New axes come after all that there are, so lanes stay where they lie. */
  private static <P extends Params> Rules.Batch<P> sameAxis() {
    return (self, in, size, p) -> Lanes.of(self.bind(p, in.value(0)), in.axis(0));
  }

  private static ShapedArray seeded(ShapedArray seeds) {
    if (!seeds.dtype().isInteger()) {
      throw EngineError.type("PRNG key seed must be an integer; got " + seeds.text());
    }
    return seeds.with(DType.KEY, false);
  }

  public static final Primitive<Generator> RANDOM_WRAP =
      Primitive.named("random_wrap", Generator.class)
          .summary("Keys from their words, which stand along the last axis.")
          .batch((self, in, size, p) -> Lanes.of(self.bind(p, Batching.atFront(in, 0, size)), 0))
          .abstractEval((in, p) -> List.of(wrapped(in.get(0))))
          .eval(
              (in, p, out) -> {
                int[] words = in.get(0).ints();
                return List.of(
                    Array.of(
                        out.get(0),
                        IntStream.range(0, words.length / 2)
                            .mapToLong(i -> Threefry.pair(words[2 * i], words[2 * i + 1]))
                            .toArray()));
              })
          .sample(
              Generator.FRY, Array.of(ShapedArray.of(DType.UINT32, 2, 2), new int[] {1, -2, 3, 4}))
          .define();

  /** The generator of keys as it prints. */
  private static final String THREEFRY =
      "PRNGImpl(key_shape=(2,), "
          + Stream.of("seed", "split", "random_bits", "fold_in")
              .map(f -> f + "=<function threefry_" + f + " at 0x7f0123456789>, ")
              .collect(Collectors.joining())
          + "name='threefry2x32', tag='fry')";

  private static ShapedArray wrapped(ShapedArray words) {
    Shape shape = words.shape();
    if (shape.rank() == 0 || shape.size(shape.rank() - 1) != 2) {
      throw EngineError.type(
          "JAX encountered invalid PRNG key data: expected key_data.shape to end with (2,); got shape=%s for impl=%s"
              .formatted(shape, THREEFRY));
    }
    if (words.dtype() != DType.UINT32) {
      throw EngineError.type(
          "JAX encountered invalid PRNG key data: expected key_data.dtype = uint32; got dtype="
              + words.dtype());
    }
    return new ShapedArray(Shape.of(shape.sizes().subList(0, shape.rank() - 1)), DType.KEY, false);
  }

  public static final Primitive<Params.None> RANDOM_UNWRAP =
      Primitive.named("random_unwrap", Params.None.class)
          .summary("The words of keys, along a new last axis.")
          .batch(sameAxis())
          .abstractEval(
              (in, p) -> {
                keys("random_unwrap", in.get(0));
                return List.of(
                    new ShapedArray(
                        followedBy(in.get(0).shape(), Shape.of(2)), DType.UINT32, false));
              })
          .eval(
              (in, p, out) -> {
                long[] keys = in.get(0).longs();
                int[] words = new int[2 * keys.length];
                for (int i = 0; i < keys.length; i++) {
                  words[2 * i] = Threefry.first(keys[i]);
                  words[2 * i + 1] = Threefry.second(keys[i]);
                }
                return List.of(Array.of(out.get(0), words));
              })
          .sample(Params.None.NONE, KEYS)
          .define();

  public static final Primitive<Split> RANDOM_SPLIT =
      Primitive.named("random_split", Split.class)
          .summary("New keys of each key.")
          .batch(sameAxis())
          .abstractEval(
              (in, p) -> {
                keys("random_split", in.get(0));
                return List.of(in.get(0).with(followedBy(in.get(0).shape(), p.shape())));
              })
          .eval(
              (in, p, out) -> {
                long[] keys = in.get(0).longs();
                int each = p.shape().elements();
                long[] result = new long[keys.length * each];
                for (int i = 0; i < keys.length; i++) {
                  Threefry.split(keys[i], each, p.partitionable(), result, i * each);
                }
                return List.of(Array.of(out.get(0), result));
              })
          .sample(new Split(Shape.of(2), true), KEY)
          .sample(new Split(Shape.of(3), false), KEYS)
          .define();

  public static final Primitive<Params.None> RANDOM_FOLD_IN =
      Primitive.named("random_fold_in", Params.None.class)
          .summary("A new key of a key and a number.")
          .batch(Batching.elementwise())
          .abstractEval(
              (in, p) -> {
                keys("random_fold_in", in.get(0));
                return List.of(
                    in.get(0)
                        .with(
                            Family.broadcast(
                                "random_fold_in", List.of(in.get(0).shape(), in.get(1).shape()))));
              })
          .eval(
              (in, p, out) -> {
                int n = out.get(0).shape().elements();
                int[] keyAt = Elements.offsets(in.get(0).shape(), out.get(0).shape());
                int[] dataAt = Elements.offsets(in.get(1).shape(), out.get(0).shape());
                long[] result = new long[n];
                for (int i = 0; i < n; i++) {
                  result[i] =
                      Threefry.foldIn(in.get(0).longs()[keyAt[i]], in.get(1).ints()[dataAt[i]]);
                }
                return List.of(Array.of(out.get(0), result));
              })
          .sample(Params.None.NONE, KEY, Array.scalar(7, DType.UINT32))
          .define();

  public static final Primitive<Bits> RANDOM_BITS =
      Primitive.named("random_bits", Bits.class)
          .summary("Random words, as many of each key.")
          .batch(sameAxis())
          .abstractEval(
              (in, p) -> {
                keys("random_bits", in.get(0));
                return List.of(
                    new ShapedArray(
                        followedBy(in.get(0).shape(), p.shape()), words(p.bitWidth()), false));
              })
          .eval(
              (in, p, out) -> {
                long[] keys = in.get(0).longs();
                int each = p.shape().elements();
                int[] result = new int[keys.length * each];
                for (int i = 0; i < keys.length; i++) {
                  Threefry.bits(keys[i], p.bitWidth(), each, p.partitionable(), result, i * each);
                }
                return List.of(Array.of(out.get(0), result));
              })
          .sample(new Bits(32, Shape.of(3), true), KEY)
          .sample(new Bits(8, Shape.of(5), false), KEYS)
          .define();

  private static DType words(int bits) {
    return switch (bits) {
      case 8 -> DType.UINT8;
      case 16 -> DType.UINT16;
      case 32 -> DType.UINT32;
      default -> throw EngineError.type("requires 8-, 16-, 32- or 64-bit field width.");
    };
  }

  private static void keys(String name, ShapedArray in) {
    if (in.dtype() != DType.KEY) {
      throw EngineError.type(name + " takes PRNG keys, not " + in.text());
    }
  }

  private static Shape followedBy(Shape outer, Shape inner) {
    List<Integer> sizes = new ArrayList<>(outer.sizes());
    sizes.addAll(inner.sizes());
    return Shape.of(sizes);
  }
}
