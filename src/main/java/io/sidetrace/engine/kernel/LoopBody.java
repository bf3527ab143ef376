package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lowering.Callee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loop does to one element, free of sizes: two loops with equal bodies are the same code.
 * Values are numbered: first the inputs, then the results of the operations in order.
 *
 * @param out the values that are stored
 */
record LoopBody(List<Input> in, List<Operation> operations, List<Integer> out) {
  LoopBody {
    in = List.copyOf(in);
    operations = List.copyOf(operations);
    out = List.copyOf(out);
  }

  /** An input: one element at a time, or one value for all (`single`). */
  record Input(Lane lane, boolean single) {}

  /**
   * One method call.
   *
   * @param wrapsTo the narrow dtype to which the result must be wrapped or rounded
   */
  record Operation(Callee callee, List<Operand> operands, Lane lane, @Nullable DType wrapsTo) {
    Operation {
      operands = List.copyOf(operands);
    }

    /** Lanes of the operands, and of the constants after them. */
    List<Lane> lanes(LoopBody body) {
      return java.util.stream.Stream.concat(
              operands.stream().map(body::lane), callee.constants().stream().map(c -> Lane.INT))
          .toList();
    }
  }

  /** An operand of an operation. */
  sealed interface Operand {}

  /** A value of the body. */
  record Of(int value) implements Operand {}

  /** A number that stands in the code, by its bits. */
  record Constant(Lane lane, int bits) implements Operand {}

  Lane lane(Operand operand) {
    return switch (operand) {
      case Of of -> lane(of.value());
      case Constant c -> c.lane();
    };
  }

  Lane lane(int value) {
    return value < in.size() ? in.get(value).lane() : operations.get(value - in.size()).lane();
  }

  boolean isSingle(int value) {
    return value < in.size() && in.get(value).single();
  }

  /** Lane of an input or, after those, an output. */
  Lane arrayLane(int array) {
    return array < in.size() ? lane(array) : lane(out.get(array - in.size()));
  }

  /** Inputs and outputs. */
  int arrays() {
    return in.size() + out.size();
  }
}
