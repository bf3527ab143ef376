package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.kernel.LoopBody.Constant;
import io.sidetrace.engine.kernel.LoopBody.Input;
import io.sidetrace.engine.kernel.LoopBody.Of;
import io.sidetrace.engine.kernel.LoopBody.Operand;
import io.sidetrace.engine.kernel.LoopBody.Operation;
import io.sidetrace.engine.pass.LiteralKey;
import io.sidetrace.engine.pass.Part;
import io.sidetrace.engine.pass.Pointwise;
import io.sidetrace.engine.primitive.Libraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loop bodies from the parts of a jaxpr. */
final class LoopBodies {
  /** What keeps bools 0 or 1 without further care. */
  private static final Set<String> CLOSED_ON_BOOLS =
      Set.of("and", "or", "xor", "logicalNot", "select", "max", "min", "mul", "same", "clamp");

  private LoopBodies() {}

  static LoopBody of(Part.Loop part) {
    Map<Part.Input, Integer> inputs = new HashMap<>();
    Map<Atom, Integer> results = new HashMap<>();
    List<Input> in = new ArrayList<>();
    for (Part.Input input : part.in()) {
      inputs.put(input, in.size());
      in.add(new Input(Lane.of(input.var().aval().dtype()), isSingle(input, part.size())));
    }
    List<Operation> operations = new ArrayList<>();
    for (Pointwise p : part.eqns()) {
      List<Operand> operands = new ArrayList<>();
      for (Atom a : p.eqn().in()) {
        operands.add(operand(a, p, inputs, results));
      }
      DType dtype = p.out().aval().dtype();
      Callee callee =
          part.eqns().size() == 1 ? Libraries.alone(p.callee(), p.out().aval()) : p.callee();
      operations.add(new Operation(callee, operands, Lane.of(dtype), wrapsTo(dtype, p)));
      results.put(p.out(), in.size() + operations.size() - 1);
    }
    return new LoopBody(in, operations, part.out().stream().map(results::get).toList());
  }

  private static boolean isSingle(Part.Input input, int size) {
    return size != 1 && input.spread().elements() == 1;
  }

  private static Operand operand(
      Atom atom, Pointwise p, Map<Part.Input, Integer> inputs, Map<Atom, Integer> results) {
    return switch (atom) {
      case Atom.Literal l -> new Constant(Lane.of(l.aval().dtype()), (int) LiteralKey.of(l).bits());
      case Atom.Var v -> {
        Integer inside = results.get(v);
        yield new Of(
            inside != null
                ? inside
                : Objects.requireNonNull(inputs.get(Part.Input.of(v, p)), "no such input"));
      }
    };
  }

  private static @Nullable DType wrapsTo(DType dtype, Pointwise p) {
    return switch (dtype) {
      case FLOAT32, INT32, UINT32, INT64, UINT64, FLOAT64, COMPLEX64, KEY -> null;
      case INT8, INT16, UINT8, UINT16, FLOAT16, BFLOAT16 -> dtype;
      case BOOL -> allBool(p) && !CLOSED_ON_BOOLS.contains(p.callee().method()) ? dtype : null;
    };
  }

  private static boolean allBool(Pointwise p) {
    return p.eqn().in().stream().allMatch(a -> a.aval().dtype() == DType.BOOL);
  }
}
