package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Functions of the program that run while the compiled program runs. */
public final class Callbacks {
  private Callbacks() {}

  /** A function of the program; compared by identity. */
  public static final class HostFunction {
    private final String shown;
    private final Function<List<Array>, List<Array>> function;

    public HostFunction(String shown, Function<List<Array>, List<Array>> function) {
      this.shown = shown;
      this.function = function;
    }

    List<Array> call(List<Array> in) {
      return function.apply(in);
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** A function that is called for what it does. */
  @Params.AlwaysPrints({"effect=Debug", "partitioned=False"})
  public record Debug(HostFunction callback) implements Params.OfProgram {}

  /** A print: the format, the structure of what is put into it, and the function that prints. */
  @Params.AlwaysPrints({
    "has_placeholders=True",
    "logging_record=None",
    "np_printoptions=(('edgeitems', 3), ('threshold', 1000), ('floatmode', 'maxprec'), ('precision', 8), ('suppress', False), ('linewidth', 75), ('nanstr', 'nan'), ('infstr', 'inf'), ('sign', '-'), ('formatter', None), ('legacy', False), ('override_repr', None))",
    "ordered=False",
    "partitioned=False",
    "static_args=()"
  })
  public record Print(String fmt, String inTree, @Params.Hidden HostFunction callback)
      implements Params.OfProgram {}

  /** A function that is called for its results, of these types. */
  @Params.AlwaysPrints("sharding=None")
  public record Pure(HostFunction callback, List<ShapedArray> resultAvals, String vmapMethod)
      implements Params.OfProgram {
    public Pure {
      resultAvals = List.copyOf(resultAvals);
    }
  }

  public static final Primitive<Debug> DEBUG_CALLBACK =
      Primitive.named("debug_callback", Debug.class)
          .summary("Calls a function of the program while the compiled program runs.")
          .abstractEval((in, p) -> List.of())
          .eval((in, p, out) -> called(p.callback(), in))
          .jvp(Callbacks.<Debug>untouched())
          .batch(Callbacks.<Debug>eachLane())
          .define();

  public static final Primitive<Print> DEBUG_PRINT =
      Primitive.named("debug_print", Print.class)
          .summary("Prints while the compiled program runs.")
          .abstractEval((in, p) -> List.of())
          .eval((in, p, out) -> called(p.callback(), in))
          .jvp(Callbacks.<Print>untouched())
          .batch(Callbacks.<Print>eachLane())
          .define();

  public static final Primitive<Pure> PURE_CALLBACK =
      Primitive.named("pure_callback", Pure.class)
          .summary("The results of a function of the program, which runs outside.")
          .abstractEval((in, p) -> p.resultAvals())
          .eval((in, p, out) -> p.callback().call(in))
          .jvp(
              (self, in, tangents, p) -> {
                throw EngineError.value(
                    "Pure callbacks do not support JVP. Please use `jax.custom_jvp` to use callbacks while taking gradients.");
              })
          .batch(Callbacks::pureLanes)
          .define();

  private static List<Array> called(HostFunction function, List<Array> in) {
    function.call(in);
    return List.of();
  }

  private static <P extends Params> Rules.Jvp<P> untouched() {
    return (self, in, tangents, p) -> Differentiated.constant(self.bind(p, in));
  }

  /** Lane after lane. */
  private static <P extends Params> Rules.Batch<P> eachLane() {
    return (self, in, size, p) -> {
      for (int lane = 0; lane < size; lane++) {
        self.bind(p, lane(in, lane));
      }
      return new Lanes(List.of(), List.of());
    };
  }

  private static List<Value> lane(Lanes in, int lane) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      int axis = in.axis(i);
      values.add(
          in.isShared(i)
              ? in.value(i)
              : Ops.squeeze(Ops.slice(in.value(i), axis, lane, lane + 1), axis));
    }
    return values;
  }

  private static Lanes pureLanes(Primitive<Pure> self, Lanes in, int size, Pure p) {
    if (p.vmapMethod().equals("None")) {
      throw new EngineError(
          "NotImplementedError",
          "vmap is only supported for the pure_callback primitive when vmap_method is one of 'sequential', 'sequential_unrolled', 'expand_dims', 'broadcast_all', or 'legacy_vectorized'. Got vmap_method=None.");
    }
    List<List<Value>> results = new ArrayList<>();
    p.resultAvals().forEach(a -> results.add(new ArrayList<>()));
    for (int lane = 0; lane < size; lane++) {
      List<Value> out = self.bind(p, lane(in, lane));
      for (int k = 0; k < out.size(); k++) {
        results.get(k).add(Ops.expand(out.get(k), 0));
      }
    }
    return Lanes.along(0, results.stream().map(r -> Ops.concatenate(r, 0)).toList());
  }
}
