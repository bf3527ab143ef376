package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import java.util.List;

/** Samplers by rejection: each draws as often as it must. */
public final class RandomDraws {
  private static final Array KEY = Array.of(ShapedArray.of(DType.KEY), new long[] {42});
  private static final Array MEANS = Array.of(0.5f, 3f, 20f);

  private RandomDraws() {}

  /**
   * Of {@link #RANDOM_GAMMA}.
   *
   * @param logSpace whether to give the logarithm
   */
  public record Gamma(boolean logSpace, @Params.Hidden boolean partitionable) implements Params {
    /** As the profile of the session has it. */
    public static Gamma now(boolean logSpace) {
      return new Gamma(logSpace, isPartitionable());
    }
  }

  /** Of {@link #RANDOM_POISSON}. */
  public record Poisson(@Params.Hidden boolean partitionable) implements Params {
    /** As the profile of the session has it. */
    public static Poisson now() {
      return new Poisson(isPartitionable());
    }
  }

  private static boolean isPartitionable() {
    return !Session.isTwoPass();
  }

  private static <P extends Params> Rules.Batch<P> allAtFront() {
    return (self, in, size, p) -> Lanes.of(self.bind(p, Batching.allAtFront(in, size)).get(0), 0);
  }

  public static final Primitive<Gamma> RANDOM_GAMMA =
      Primitive.named("random_gamma", Gamma.class)
          .summary("A sample of a gamma distribution for each shape parameter.")
          .batch(allAtFront())
          .abstractEval((in, p) -> List.of(in.get(1).strong()))
          .eval(
              (in, p, out) -> {
                long[] keys = in.get(0).longs();
                float[] a = in.get(1).floats();
                float[] result = new float[a.length];
                int each = keys.length == 0 ? 0 : a.length / keys.length;
                long[] own = new long[a.length];
                for (int i = 0; i < keys.length; i++) {
                  Threefry.split(keys[i], each, p.partitionable(), own, i * each);
                }
                for (int i = 0; i < a.length; i++) {
                  result[i] = new Draws(own[i], p.partitionable()).gamma(a[i], p.logSpace());
                }
                return List.of(Array.of(out.get(0), result));
              })
          .sample(new Gamma(false, true), KEY, MEANS)
          .sample(new Gamma(true, false), KEY, MEANS)
          .define();

  public static final Primitive<Poisson> RANDOM_POISSON =
      Primitive.named("random_poisson", Poisson.class)
          .summary("A sample of a Poisson distribution for each mean.")
          .batch(allAtFront())
          .abstractEval((in, p) -> List.of(in.get(1).with(DType.INT32, false)))
          .eval(
              (in, p, out) -> {
                long[] keys = in.get(0).longs();
                float[] means = in.get(1).floats();
                int[] result = new int[means.length];
                int each = keys.length == 0 ? 0 : means.length / keys.length;
                for (int i = 0; i < keys.length; i++) {
                  PoissonDraws.draw(keys[i], p.partitionable(), means, result, i * each, each);
                }
                return List.of(Array.of(out.get(0), result));
              })
          .sample(new Poisson(true), KEY, MEANS)
          .define();
}
