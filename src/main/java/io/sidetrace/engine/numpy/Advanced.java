package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.IndexItem.At;
import io.sidetrace.engine.numpy.IndexItem.NewAxis;
import io.sidetrace.engine.numpy.IndexItem.Values;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Index arrays of one index, broadcast together.
 *
 * @param axes the axes that they index
 * @param indices one row of positions for each element of the batch; the last axis goes over `axes`
 * @param batch the shape that they broadcast to
 * @param position where the batch's axes come in the result: in place of the arrays if these stand
 *     together, else in front
 * @param newAxes axes of size 1 to add to the result
 */
record Advanced(
    List<Integer> axes, Value indices, Shape batch, int position, List<Integer> newAxes) {

  static Advanced of(Shape shape, IndexPlan plan) {
    List<Integer> axes = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int axis = 0;
    int place = 0;
    for (IndexItem item : plan.items()) {
      if (item instanceof NewAxis) {
        place++;
        continue;
      }
      if (item instanceof At || item instanceof Values) {
        axes.add(axis);
        places.add(place);
        values.add(
            item instanceof Values(Value v)
                ? IndexPlan.fromFront(v, shape.size(axis))
                : Array.literal(((At) item).index(), DType.INT32, false));
      }
      axis++;
      place++;
    }
    Shape batch = Promotion.broadcastShapes(values.stream().map(Value::shape).toList());
    boolean together = places.get(places.size() - 1) - places.get(0) == places.size() - 1;
    int position = together ? axes.get(0) : 0;
    return new Advanced(
        List.copyOf(axes), rows(values, batch), batch, position, newAxes(plan, batch, together));
  }

  private static Value rows(List<Value> values, Shape batch) {
    List<Integer> sizes = new ArrayList<>(batch.sizes());
    sizes.add(1);
    Shape one = Shape.of(sizes);
    List<Value> columns = new ArrayList<>();
    for (Value v : values) {
      int added = batch.rank() - v.shape().rank();
      columns.add(
          Structural.BROADCAST_IN_DIM.bind(
              new Structural.Broadcast(one, IntStream.range(added, batch.rank()).boxed().toList()),
              v));
    }
    return columns.size() == 1
        ? columns.get(0)
        : Structural.CONCATENATE.bind(new Structural.Dimension(batch.rank()), columns).get(0);
  }

  private static List<Integer> newAxes(IndexPlan plan, Shape batch, boolean together) {
    List<Integer> added = new ArrayList<>();
    int out = together ? 0 : batch.rank();
    boolean placed = !together;
    for (IndexItem item : plan.items()) {
      switch (item) {
        case NewAxis n -> added.add(out++);
        case At a -> {
          out += placed ? 0 : batch.rank();
          placed = true;
        }
        case Values v -> {
          out += placed ? 0 : batch.rank();
          placed = true;
        }
        default -> out++;
      }
    }
    return List.copyOf(added);
  }
}
