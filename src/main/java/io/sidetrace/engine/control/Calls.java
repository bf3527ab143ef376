package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.JaxprBatch;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JaxprJvp;
import io.sidetrace.engine.differentiate.Linearized;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.differentiate.Transposed;
import io.sidetrace.engine.primitive.Batching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of a jaxpr within another. */
public final class Calls {
  private Calls() {}

  /**
   * The function that is called, its jaxpr, and its number in the journal, 0 for one of the
   * packages' own.
   */
  public record Callee(String name, ClosedJaxpr jaxpr, @Params.Hidden int function)
      implements Params {

    Callee with(ClosedJaxpr other) {
      return new Callee(name, other, function);
    }
  }

  public static final Primitive<Callee> JIT =
      Primitive.named("jit", Callee.class)
          .summary("A call of a function that was transformed by jit.")
          .abstractEval((in, p) -> p.jaxpr().jaxpr().outAvals())
          .lower(new Lowering.Call())
          .prepare((p, backend) -> backend.compile(p.jaxpr()))
          .jvp(Calls::forward)
          .linearize(Calls::split)
          .transpose(Calls::back)
          .batch(Calls::lanes)
          .define();

  private static Differentiated forward(
      Primitive<Callee> self, List<Value> in, List<Optional<Value>> tangents, Callee p) {
    int n = p.jaxpr().jaxpr().outs().size();
    JaxprJvp jvp = JaxprJvp.of(p.jaxpr(), Marks.present(tangents), Marks.none(n));
    List<Value> operands = new ArrayList<>(in);
    operands.addAll(Marks.values(tangents));
    List<Value> out = self.bind(p.with(jvp.jaxpr()), operands);
    return new Differentiated(
        out.subList(0, n), Marks.spread(out.subList(n, out.size()), jvp.nonzero()));
  }

  private static Differentiated split(
      Primitive<Callee> self,
      List<Value> in,
      List<Optional<Value>> tangents,
      Callee p,
      JaxprTrace later) {
    int n = p.jaxpr().jaxpr().outs().size();
    Linearized linear = Linearized.of(p.jaxpr(), Marks.present(tangents), Marks.none(n));
    List<Value> out = self.bind(p.with(linear.primal()), in);
    List<Value> operands = new ArrayList<>(linear.residuals(in, out));
    operands.addAll(Marks.values(tangents));
    List<Value> dots =
        Marks.count(linear.nonzero()) == 0
            ? List.of()
            : Session.current()
                .under(later, () -> self.bind(new Callee(p.name(), linear.tangent(), 0), operands));
    return new Differentiated(out.subList(0, n), Marks.spread(dots, linear.nonzero()));
  }

  private static List<Optional<Value>> back(List<Optional<Value>> cts, List<Operand> in, Callee p) {
    List<Boolean> linear = in.stream().map(Operand::isLinear).toList();
    Transposed transposed = Transposed.of(p.jaxpr(), linear, Marks.present(cts), false);
    List<Value> operands = new ArrayList<>();
    in.stream().filter(o -> !o.isLinear()).forEach(o -> operands.add(o.value()));
    operands.addAll(Marks.values(cts));
    List<Value> out = JIT.bind(new Callee(p.name(), transposed.jaxpr(), 0), operands);
    List<Optional<Value>> ofLinear = Marks.spread(out, transposed.nonzero());
    List<Optional<Value>> result = new ArrayList<>();
    int next = 0;
    for (boolean isLinear : linear) {
      result.add(isLinear ? ofLinear.get(next++) : Optional.empty());
    }
    return result;
  }

  private static Lanes lanes(Primitive<Callee> self, Lanes in, int size, Callee p) {
    List<Value> operands = new ArrayList<>();
    List<Boolean> has = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      has.add(!in.isShared(i));
      operands.add(in.isShared(i) ? in.value(i) : Batching.atFront(in, i, size));
    }
    int n = p.jaxpr().jaxpr().outs().size();
    JaxprBatch batch = JaxprBatch.of(p.jaxpr(), size, has, Marks.none(n));
    return new Lanes(
        self.bind(p.with(batch.jaxpr()), operands),
        batch.batched().stream().map(b -> b ? 0 : Lanes.SHARED).toList());
  }
}
