package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reading and writing at indices that are data: XLA's dynamic slices, gather and scatter. */
public final class Indexing {
  private static final Array VECTOR = Array.of(1, 2, 3, 4);
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, 4, 5, 6});

  private Indexing() {}

  /** Sizes of the part. */
  public record SliceSizes(List<Integer> sliceSizes) implements Params {
    public SliceSizes {
      sliceSizes = List.copyOf(sliceSizes);
    }
  }

  public static final Primitive<SliceSizes> DYNAMIC_SLICE =
      Primitive.named("dynamic_slice", SliceSizes.class)
          .summary("A part of fixed size whose beginning is data; kept inside the operand.")
          .jvp(Derivatives.linear())
          .transpose(IndexingRules::dynamicSliceBack)
          .batch(IndexingRules::dynamicSliceLanes)
          .abstractEval((in, p) -> List.of(in.get(0).with(Shape.of(p.sliceSizes()))))
          .eval(
              (in, p, out) -> {
                int start = start(in.get(0).shape(), p.sliceSizes(), in.subList(1, in.size()));
                return List.of(
                    Move.gather(in.get(0), out.get(0), in.get(0).shape().strides(), start));
              })
          .sample(new SliceSizes(List.of(2)), VECTOR, Array.scalar(1, DType.INT32))
          .sample(new SliceSizes(List.of(2)), VECTOR, Array.scalar(9, DType.INT32))
          .define();

  public static final Primitive<Params.None> DYNAMIC_UPDATE_SLICE =
      Primitive.named("dynamic_update_slice", Params.None.class)
          .summary("The operand with a part replaced whose beginning is data.")
          .jvp(IndexingRules::updateForward)
          .transpose(IndexingRules::updateBack)
          .batch(IndexingRules::updateLanes)
          .abstractEval((in, p) -> List.of(in.get(0)))
          .eval(
              (in, p, out) -> {
                Array x = in.get(0);
                Array part = in.get(1);
                int start = start(x.shape(), part.shape().sizes(), in.subList(2, in.size()));
                Object result = copyOf(x);
                int[] index = new int[x.shape().rank()];
                for (int i = 0; i < part.size(); i++) {
                  Move.copy(
                      part.elements(), i, result, start + Indices.flat(index, x.shape().strides()));
                  Indices.next(index, part.shape());
                }
                return List.of(Array.wrap(out.get(0), result));
              })
          .sample(Params.None.NONE, VECTOR, Array.of(8, 9), Array.scalar(1, DType.INT32))
          .define();

  private static int start(Shape shape, List<Integer> sizes, List<Array> starts) {
    int[] strides = shape.strides();
    int start = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      int at = Math.clamp((int) starts.get(axis).number(0), 0, shape.size(axis) - sizes.get(axis));
      start += at * strides[axis];
    }
    return start;
  }

  static Object copyOf(Array x) {
    return x.dtype().storage().copyOf(x.elements());
  }

  /** What gather and scatter do with an index outside. */
  public enum Mode {
    CLIP,
    FILL_OR_DROP,
    PROMISE_IN_BOUNDS;

    @Override
    public String toString() {
      return "GatherScatterMode." + name();
    }
  }

  /** Which axes of the operand a gather's indices go to, and where its slices go. */
  public record GatherDimensionNumbers(
      List<Integer> offsetDims,
      List<Integer> collapsedSliceDims,
      List<Integer> startIndexMap,
      List<Integer> operandBatchingDims,
      List<Integer> startIndicesBatchingDims) {
    @Override
    public String toString() {
      return "GatherDimensionNumbers(offset_dims=%s, collapsed_slice_dims=%s, start_index_map=%s, operand_batching_dims=%s, start_indices_batching_dims=%s)"
          .formatted(
              tuple(offsetDims),
              tuple(collapsedSliceDims),
              tuple(startIndexMap),
              tuple(operandBatchingDims),
              tuple(startIndicesBatchingDims));
    }
  }

  /** Parameters of {@link #GATHER}. */
  public record Gather(
      GatherDimensionNumbers dimensionNumbers,
      Optional<Double> fillValue,
      boolean indicesAreSorted,
      Mode mode,
      List<Integer> sliceSizes,
      boolean uniqueIndices)
      implements Params {
    public Gather {
      sliceSizes = List.copyOf(sliceSizes);
    }
  }

  public static final Primitive<Gather> GATHER =
      Primitive.named("gather", Gather.class)
          .summary("Slices of the operand at the given indices, one for each row of indices.")
          .jvp(IndexingRules::gatherForward)
          .transpose(IndexingRules::gatherBack)
          .batch(IndexingRules::gatherLanes)
          .abstractEval((in, p) -> List.of(gathered(in, p)))
          .eval((in, p, out) -> List.of(GatherScatter.gather(in.get(0), in.get(1), p, out.get(0))))
          .sample(
              new Gather(
                  new GatherDimensionNumbers(
                      List.of(), List.of(0), List.of(0), List.of(), List.of()),
                  Optional.empty(),
                  false,
                  Mode.PROMISE_IN_BOUNDS,
                  List.of(1),
                  false),
              VECTOR,
              Array.of(ShapedArray.of(DType.INT32, 3, 1), new int[] {3, 0, 0}))
          .sample(
              new Gather(
                  new GatherDimensionNumbers(
                      List.of(1), List.of(0), List.of(0), List.of(), List.of()),
                  Optional.empty(),
                  false,
                  Mode.FILL_OR_DROP,
                  List.of(1, 3),
                  false),
              MATRIX,
              Array.of(ShapedArray.of(DType.INT32, 2, 1), new int[] {1, 5}))
          .define();

  private static ShapedArray gathered(List<ShapedArray> in, Gather p) {
    List<Integer> batch = new ArrayList<>(in.get(1).shape().sizes());
    batch.removeLast();
    List<Integer> offset = new ArrayList<>();
    for (int axis = 0; axis < p.sliceSizes().size(); axis++) {
      if (!p.dimensionNumbers().collapsedSliceDims().contains(axis)
          && !p.dimensionNumbers().operandBatchingDims().contains(axis)) {
        offset.add(p.sliceSizes().get(axis));
      }
    }
    int rank = batch.size() + offset.size();
    List<Integer> sizes = new ArrayList<>();
    int b = 0;
    int o = 0;
    for (int axis = 0; axis < rank; axis++) {
      sizes.add(
          p.dimensionNumbers().offsetDims().contains(axis) ? offset.get(o++) : batch.get(b++));
    }
    return in.get(0).with(Shape.of(sizes));
  }

  /**
   * Which axes of the operand a scatter's indices go to, and which axes of the updates are slices.
   */
  public record ScatterDimensionNumbers(
      List<Integer> updateWindowDims,
      List<Integer> insertedWindowDims,
      List<Integer> scatterDimsToOperandDims,
      List<Integer> operandBatchingDims,
      List<Integer> scatterIndicesBatchingDims) {
    @Override
    public String toString() {
      return "ScatterDimensionNumbers(update_window_dims=%s, inserted_window_dims=%s, scatter_dims_to_operand_dims=%s, operand_batching_dims=%s, scatter_indices_batching_dims=%s)"
          .formatted(
              tuple(updateWindowDims),
              tuple(insertedWindowDims),
              tuple(scatterDimsToOperandDims),
              tuple(operandBatchingDims),
              tuple(scatterIndicesBatchingDims));
    }
  }

  /** Parameters of the scatters. */
  @Params.AlwaysPrints("update_consts=()")
  public record Scatter(
      ScatterDimensionNumbers dimensionNumbers,
      boolean indicesAreSorted,
      Mode mode,
      boolean uniqueIndices,
      Optional<Jaxpr> updateJaxpr)
      implements Params {}

  public static final Primitive<Scatter> SCATTER =
      scatter(
              "scatter",
              "The operand with slices replaced at the given indices.",
              (a, b) -> b,
              (a, b) -> b)
          .jvp(IndexingRules::scatterForward)
          .transpose(IndexingRules::scatterBack)
          .define();
  public static final Primitive<Scatter> SCATTER_ADD =
      scatter(
              "scatter-add",
              "The operand with slices added at the given indices.",
              Float::sum,
              Integer::sum)
          .jvp(IndexingRules::scatterAddForward)
          .transpose(IndexingRules::scatterAddBack)
          .define();
  public static final Primitive<Scatter> SCATTER_MUL =
      scatter(
              "scatter-mul",
              "The operand multiplied by slices at the given indices.",
              (a, b) -> a * b,
              (a, b) -> a * b)
          .jvp(IndexingRules::scatterMulForward)
          .transpose(IndexingRules::scatterMulBack)
          .define();
  public static final Primitive<Scatter> SCATTER_MIN =
      scatter(
              "scatter-min",
              "The smaller of operand and slices at the given indices.",
              Math::min,
              Math::min)
          .jvp(IndexingRules::scatterExtremeForward)
          .define();
  public static final Primitive<Scatter> SCATTER_MAX =
      scatter(
              "scatter-max",
              "The larger of operand and slices at the given indices.",
              Math::max,
              Math::max)
          .jvp(IndexingRules::scatterExtremeForward)
          .define();

  private static Primitive.Definition<Scatter> scatter(
      String name, String summary, Reductions.FloatOp f, Reductions.IntOp i) {
    // Of products jax has derivatives only where no two updates meet.
    boolean unique = name.equals("scatter-mul");
    return Primitive.named(name, Scatter.class)
        .summary(summary)
        .abstractEval((in, p) -> List.of(in.get(0).strong()))
        .eval(
            (in, p, out) ->
                List.of(
                    GatherScatter.scatter(
                        in.get(0),
                        in.get(1),
                        in.get(2),
                        p,
                        out.get(0),
                        f,
                        i,
                        Reductions.combining(name))))
        .batch(IndexingRules::scatterLanes)
        .sample(
            new Scatter(
                new ScatterDimensionNumbers(
                    List.of(), List.of(0), List.of(0), List.of(), List.of()),
                false,
                Mode.FILL_OR_DROP,
                unique,
                Optional.empty()),
            VECTOR,
            Array.of(ShapedArray.of(DType.INT32, 3, 1), new int[] {1, 3, 9}),
            Array.of(10, 20, 30));
  }

  private static String tuple(List<Integer> axes) {
    return Shape.of(axes).toString();
  }
}
