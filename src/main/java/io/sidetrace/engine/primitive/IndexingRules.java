package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Indexing.Gather;
import io.sidetrace.engine.primitive.Indexing.GatherDimensionNumbers;
import io.sidetrace.engine.primitive.Indexing.Mode;
import io.sidetrace.engine.primitive.Indexing.Scatter;
import io.sidetrace.engine.primitive.Indexing.ScatterDimensionNumbers;
import io.sidetrace.engine.primitive.Indexing.SliceSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of {@link Indexing}, as in JAX's `slicing.py`. */
final class IndexingRules {
  private IndexingRules() {}

  private static List<Optional<Value>> none(int n) {
    List<Optional<Value>> result = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      result.add(Optional.empty());
    }
    return result;
  }

  // dynamic slices

  static List<Optional<Value>> dynamicSliceBack(
      List<Optional<Value>> cts, List<Operand> in, SliceSizes p) {
    List<Optional<Value>> result = none(in.size());
    List<Value> operands = new ArrayList<>();
    operands.add(Ops.zeros(in.get(0).aval()));
    operands.add(cts.get(0).orElseThrow());
    in.subList(1, in.size()).forEach(i -> operands.add(i.value()));
    result.set(0, Optional.of(Indexing.DYNAMIC_UPDATE_SLICE.bind(None.NONE, operands).get(0)));
    return result;
  }

  static Lanes dynamicSliceLanes(Primitive<SliceSizes> self, Lanes in, int size, SliceSizes p) {
    boolean startsShared = in.axes().subList(1, in.size()).stream().allMatch(a -> a < 0);
    if (startsShared) {
      int lanes = in.axis(0);
      List<Integer> sizes = new ArrayList<>(p.sliceSizes());
      sizes.add(lanes, size);
      List<Value> operands = new ArrayList<>(in.values());
      operands.add(1 + lanes, start(in));
      return Lanes.of(self.bind(new SliceSizes(sizes), operands).get(0), lanes);
    }
    List<Integer> all = axes(p.sliceSizes().size());
    Lanes gathered = new Lanes(List.of(in.value(0), starts(in, 1, size)), List.of(in.axis(0), 0));
    return gatherLanes(
        Indexing.GATHER,
        gathered,
        size,
        new Gather(
            new GatherDimensionNumbers(all, List.of(), all, List.of(), List.of()),
            Optional.empty(),
            true,
            Mode.CLIP,
            p.sliceSizes(),
            true));
  }

  private static Value start(Lanes in) {
    return in.size() > 1 ? Ops.constant(in.value(1), 0) : Ops.full(INDEX, 0);
  }

  private static final ShapedArray INDEX = ShapedArray.of(DType.INT32);

  /** The starts of each lane as one row. */
  private static Value starts(Lanes in, int from, int size) {
    List<Value> columns = new ArrayList<>();
    for (int i = from; i < in.size(); i++) {
      columns.add(Ops.expand(Batching.atFront(in, i, size), 1));
    }
    return Ops.concatenate(columns, 1);
  }

  private static List<Integer> axes(int n) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(i);
    }
    return all;
  }

  static Differentiated updateForward(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    List<Value> dots = new ArrayList<>(in);
    dots.set(0, Derivatives.tangent(tangents.get(0), in.get(0)));
    dots.set(1, Derivatives.tangent(tangents.get(1), in.get(1)));
    return Differentiated.of(self.bind(p, in).get(0), Optional.of(self.bind(p, dots).get(0)));
  }

  static List<Optional<Value>> updateBack(List<Optional<Value>> cts, List<Operand> in, None p) {
    Value ct = cts.get(0).orElseThrow();
    List<Optional<Value>> result = none(in.size());
    List<Value> starts = in.subList(2, in.size()).stream().map(Operand::value).toList();
    if (in.get(0).isLinear()) {
      List<Value> operands = new ArrayList<>(List.of(ct, Ops.zeros(in.get(1).aval())));
      operands.addAll(starts);
      result.set(0, Optional.of(Indexing.DYNAMIC_UPDATE_SLICE.bind(p, operands).get(0)));
    }
    if (in.get(1).isLinear()) {
      List<Value> operands = new ArrayList<>(List.of(ct));
      operands.addAll(starts);
      SliceSizes sizes = new SliceSizes(in.get(1).aval().shape().sizes());
      result.set(1, Optional.of(Indexing.DYNAMIC_SLICE.bind(sizes, operands).get(0)));
    }
    return result;
  }

  static Lanes updateLanes(Primitive<None> self, Lanes in, int size, None p) {
    Value operand = Batching.atFront(in, 0, size);
    Value update = Batching.atFront(in, 1, size);
    boolean startsShared = in.axes().subList(2, in.size()).stream().allMatch(a -> a < 0);
    if (startsShared) {
      List<Value> operands = new ArrayList<>(List.of(operand, update));
      operands.add(in.size() > 2 ? Ops.constant(in.value(2), 0) : Ops.full(INDEX, 0));
      operands.addAll(in.values().subList(2, in.size()));
      return Lanes.of(self.bind(p, operands).get(0), 0);
    }
    int rank = operand.shape().rank() - 1;
    Lanes scattered = new Lanes(List.of(operand, starts(in, 2, size), update), List.of(0, 0, 0));
    return scatterLanes(
        Indexing.SCATTER,
        scattered,
        size,
        new Scatter(
            new ScatterDimensionNumbers(axes(rank), List.of(), axes(rank), List.of(), List.of()),
            true,
            Mode.CLIP,
            true,
            Optional.empty()));
  }

  // gather

  static Differentiated gatherForward(
      Primitive<Gather> self, List<Value> in, List<Optional<Value>> tangents, Gather p) {
    Value out = self.bind(p, in).get(0);
    Gather zeroOutside =
        new Gather(
            p.dimensionNumbers(),
            p.mode() == Mode.FILL_OR_DROP ? Optional.of(0.0) : p.fillValue(),
            p.indicesAreSorted(),
            p.mode(),
            p.sliceSizes(),
            p.uniqueIndices());
    return Differentiated.of(out, tangents.get(0).map(dx -> self.bind(zeroOutside, dx, in.get(1))));
  }

  static List<Optional<Value>> gatherBack(List<Optional<Value>> cts, List<Operand> in, Gather p) {
    Value zeros = Ops.zeros(in.get(0).aval());
    Value back =
        Indexing.SCATTER_ADD
            .bind(scatterLike(p), List.of(zeros, in.get(1).value(), cts.get(0).orElseThrow()))
            .get(0);
    return List.of(Optional.of(back), Optional.empty());
  }

  private static Scatter scatterLike(Gather p) {
    GatherDimensionNumbers d = p.dimensionNumbers();
    return new Scatter(
        new ScatterDimensionNumbers(
            d.offsetDims(),
            d.collapsedSliceDims(),
            d.startIndexMap(),
            d.operandBatchingDims(),
            d.startIndicesBatchingDims()),
        p.indicesAreSorted(),
        p.mode(),
        p.uniqueIndices(),
        Optional.empty());
  }

  /** The gather that reads where a scatter writes. */
  private static Gather gatherLike(Scatter p, Shape operand, Shape updates) {
    ScatterDimensionNumbers d = p.dimensionNumbers();
    return new Gather(
        new GatherDimensionNumbers(
            d.updateWindowDims(),
            d.insertedWindowDims(),
            d.scatterDimsToOperandDims(),
            d.operandBatchingDims(),
            d.scatterIndicesBatchingDims()),
        Optional.of(0.0),
        p.indicesAreSorted(),
        p.mode(),
        GatherScatter.windowSizes(operand, updates, p),
        p.uniqueIndices());
  }

  static Lanes gatherLanes(Primitive<Gather> self, Lanes in, int size, Gather p) {
    GatherDimensionNumbers d = p.dimensionNumbers();
    Value operand = in.isShared(0) ? in.value(0) : Batching.atFront(in, 0, size);
    Value indices = in.isShared(1) ? in.value(1) : Batching.atFront(in, 1, size);
    GatherDimensionNumbers more;
    List<Integer> sizes = new ArrayList<>(p.sliceSizes());
    if (in.isShared(1)) {
      more =
          new GatherDimensionNumbers(
              front(0, up(d.offsetDims())),
              up(d.collapsedSliceDims()),
              up(d.startIndexMap()),
              up(d.operandBatchingDims()),
              d.startIndicesBatchingDims());
      sizes.add(0, size);
    } else if (in.isShared(0)) {
      more =
          new GatherDimensionNumbers(
              up(d.offsetDims()),
              d.collapsedSliceDims(),
              d.startIndexMap(),
              d.operandBatchingDims(),
              up(d.startIndicesBatchingDims()));
    } else {
      more =
          new GatherDimensionNumbers(
              up(d.offsetDims()),
              up(d.collapsedSliceDims()),
              up(d.startIndexMap()),
              front(0, up(d.operandBatchingDims())),
              front(0, up(d.startIndicesBatchingDims())));
      sizes.add(0, 1);
    }
    Gather batched =
        new Gather(more, p.fillValue(), p.indicesAreSorted(), p.mode(), sizes, p.uniqueIndices());
    return Lanes.of(self.bind(batched, operand, indices), 0);
  }

  private static List<Integer> up(List<Integer> axes) {
    return axes.stream().map(a -> a + 1).toList();
  }

  private static List<Integer> front(int first, List<Integer> rest) {
    List<Integer> more = new ArrayList<>(List.of(first));
    more.addAll(rest);
    return more;
  }

  // scatters

  static Lanes scatterLanes(Primitive<Scatter> self, Lanes in, int size, Scatter p) {
    ScatterDimensionNumbers d = p.dimensionNumbers();
    Value operand = Batching.atFront(in, 0, size);
    Value updates = Batching.atFront(in, 2, size);
    boolean shared = in.isShared(1);
    Value indices = shared ? in.value(1) : Batching.atFront(in, 1, size);
    ScatterDimensionNumbers more =
        shared
            ? new ScatterDimensionNumbers(
                front(0, up(d.updateWindowDims())),
                up(d.insertedWindowDims()),
                up(d.scatterDimsToOperandDims()),
                up(d.operandBatchingDims()),
                d.scatterIndicesBatchingDims())
            : new ScatterDimensionNumbers(
                up(d.updateWindowDims()),
                up(d.insertedWindowDims()),
                up(d.scatterDimsToOperandDims()),
                front(0, up(d.operandBatchingDims())),
                front(0, up(d.scatterIndicesBatchingDims())));
    Scatter batched =
        new Scatter(more, p.indicesAreSorted(), p.mode(), p.uniqueIndices(), p.updateJaxpr());
    return Lanes.of(self.bind(batched, List.of(operand, indices, updates)).get(0), 0);
  }

  static Differentiated scatterAddForward(
      Primitive<Scatter> self, List<Value> in, List<Optional<Value>> tangents, Scatter p) {
    Value dx = Derivatives.tangent(tangents.get(0), in.get(0));
    Value du = Derivatives.tangent(tangents.get(2), in.get(2));
    return Differentiated.of(
        self.bind(p, in).get(0), Optional.of(self.bind(p, List.of(dx, in.get(1), du)).get(0)));
  }

  static List<Optional<Value>> scatterAddBack(
      List<Optional<Value>> cts, List<Operand> in, Scatter p) {
    Value ct = cts.get(0).orElseThrow();
    List<Optional<Value>> result = none(3);
    if (in.get(0).isLinear()) {
      result.set(0, Optional.of(ct));
    }
    if (in.get(2).isLinear()) {
      result.set(2, Optional.of(read(ct, in.get(1).value(), in.get(2).aval().shape(), p)));
    }
    return result;
  }

  private static Value read(Value from, Value indices, Shape updates, Scatter p) {
    return Indexing.GATHER.bind(gatherLike(p, from.shape(), updates), from, indices);
  }

  /** Where several updates meet, the last one counts, for the tangents as for the values. */
  static Differentiated scatterForward(
      Primitive<Scatter> self, List<Value> in, List<Optional<Value>> tangents, Scatter p) {
    Value out = self.bind(p, in).get(0);
    Value dx = Derivatives.tangent(tangents.get(0), in.get(0));
    Value du = Derivatives.tangent(tangents.get(2), in.get(2));
    return Differentiated.of(out, Optional.of(self.bind(p, List.of(dx, in.get(1), du)).get(0)));
  }

  static List<Optional<Value>> scatterBack(List<Optional<Value>> cts, List<Operand> in, Scatter p) {
    Value ct = cts.get(0).orElseThrow();
    Value indices = in.get(1).value();
    ShapedArray updates = in.get(2).aval();
    List<Optional<Value>> result = none(3);
    if (in.get(0).isLinear()) {
      Value zeros = Ops.zeros(updates.with(ct.dtype(), false));
      result.set(0, Optional.of(Indexing.SCATTER.bind(p, List.of(ct, indices, zeros)).get(0)));
    }
    if (in.get(2).isLinear()) {
      Value read = read(ct, indices, updates.shape(), p);
      result.set(2, Optional.of(p.uniqueIndices() ? read : onlyLast(read, ct, indices, p)));
    }
    return result;
  }

  /** Zero for the updates that others have overwritten. */
  private static Value onlyLast(Value read, Value ct, Value indices, Scatter p) {
    int n = read.shape().elements();
    Value numbers = Ops.reshape(Ops.iota(DType.INT32, n), read.shape());
    Value nobody = Ops.full(ct.aval().with(DType.INT32, false), -1);
    Value winners = Indexing.SCATTER.bind(p, List.of(nobody, indices, numbers)).get(0);
    Value mine = Ops.eq(read(winners, indices, read.shape(), p), numbers);
    return Ops.select(mine, read, Ops.zeros(read.aval()));
  }

  static Differentiated scatterMulForward(
      Primitive<Scatter> self, List<Value> in, List<Optional<Value>> tangents, Scatter p) {
    Value x = in.get(0);
    Value indices = in.get(1);
    Value updates = in.get(2);
    Value dx = Derivatives.tangent(tangents.get(0), x);
    Value tangent = self.bind(p, List.of(dx, indices, updates)).get(0);
    if (tangents.get(2).isPresent()) {
      refuseMeeting(p);
      Value part = Ops.mul(read(x, indices, updates.shape(), p), tangents.get(2).get());
      Value spread =
          Indexing.SCATTER_ADD.bind(p, List.of(Ops.zeros(x.aval()), indices, part)).get(0);
      tangent = Ops.addAny(tangent, spread);
    }
    return Differentiated.of(self.bind(p, in).get(0), Optional.of(tangent));
  }

  /** Linear in the operand, and in the updates where no two of them meet. */
  static List<Optional<Value>> scatterMulBack(
      List<Optional<Value>> cts, List<Operand> in, Scatter p) {
    Value ct = cts.get(0).orElseThrow();
    Value indices = in.get(1).value();
    List<Optional<Value>> result = none(3);
    if (in.get(0).isLinear()) {
      List<Value> operands = List.of(ct, indices, in.get(2).value());
      result.set(0, Optional.of(Indexing.SCATTER_MUL.bind(p, operands).get(0)));
    }
    if (in.get(2).isLinear()) {
      refuseMeeting(p);
      Value scaled = Ops.mul(ct, in.get(0).value());
      result.set(2, Optional.of(read(scaled, indices, in.get(2).aval().shape(), p)));
    }
    return result;
  }

  private static void refuseMeeting(Scatter p) {
    if (!p.uniqueIndices()) {
      throw new EngineError(
          "NotImplementedError",
          "scatter_mul gradients are only implemented if `unique_indices=True`");
    }
  }

  /** The tangents of all that are as large, or as small, as the result, in equal shares. */
  static Differentiated scatterExtremeForward(
      Primitive<Scatter> self, List<Value> in, List<Optional<Value>> tangents, Scatter p) {
    Value x = in.get(0);
    Value indices = in.get(1);
    Value updates = in.get(2);
    Value out = self.bind(p, in).get(0);
    DType dtype = x.dtype();
    Value stays = Ops.convert(Ops.eq(x, out), dtype, false);
    Value wins = Ops.convert(Ops.eq(updates, read(out, indices, updates.shape(), p)), dtype, false);
    Value counts = Indexing.SCATTER_ADD.bind(p, List.of(stays, indices, wins)).get(0);
    Value dx = Ops.mul(Derivatives.tangent(tangents.get(0), x), stays);
    Value du = Ops.mul(Derivatives.tangent(tangents.get(2), updates), wins);
    Value sum = Indexing.SCATTER_ADD.bind(p, List.of(dx, indices, du)).get(0);
    return Differentiated.of(out, Optional.of(Ops.div(sum, counts)));
  }
}
