package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.JaxprBatch;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rearranged;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JaxprJvp;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.differentiate.Transposed;
import io.sidetrace.engine.pass.DeadCode;
import io.sidetrace.engine.primitive.Batching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Functions under `jax.checkpoint`: what their derivative needs is computed again, not kept. */
public final class Rematerialization {
  private Rematerialization() {}

  /** The function written down. */
  @Params.AlwaysPrints({"policy=None", "prevent_cse=True"})
  public record Checkpoint(boolean differentiated, ClosedJaxpr jaxpr) implements Params {}

  public static final Primitive<Checkpoint> REMAT =
      Primitive.named("remat2", Checkpoint.class)
          .summary("A function whose derivative computes again what it needs.")
          .abstractEval((in, p) -> p.jaxpr().jaxpr().outAvals())
          .lower(new Lowering.Call())
          .prepare((p, backend) -> backend.compile(p.jaxpr()))
          .jvp(Rematerialization::forward)
          .linearize(Rematerialization::split)
          .transpose(Rematerialization::back)
          .batch(Rematerialization::lanes)
          .define();

  private static Differentiated forward(
      Primitive<Checkpoint> self, List<Value> in, List<Optional<Value>> tangents, Checkpoint p) {
    int n = p.jaxpr().jaxpr().outs().size();
    JaxprJvp jvp = JaxprJvp.of(p.jaxpr(), Marks.present(tangents), Marks.none(n));
    List<Value> operands = new ArrayList<>(in);
    operands.addAll(Marks.values(tangents));
    List<Value> out = self.bind(new Checkpoint(p.differentiated(), jvp.jaxpr()), operands);
    return new Differentiated(
        out.subList(0, n), Marks.spread(out.subList(n, out.size()), jvp.nonzero()));
  }

  private static Differentiated split(
      Primitive<Checkpoint> self,
      List<Value> in,
      List<Optional<Value>> tangents,
      Checkpoint p,
      JaxprTrace later) {
    int n = p.jaxpr().jaxpr().outs().size();
    List<Value> out = Evaluate.jaxpr(p.jaxpr(), in);
    JaxprJvp jvp = JaxprJvp.of(p.jaxpr(), Marks.present(tangents), Marks.none(n));
    int inputs = jvp.jaxpr().jaxpr().invars().size();
    int outputs = jvp.jaxpr().jaxpr().outs().size();
    ClosedJaxpr onlyTangents =
        Rearranged.of(
            jvp.jaxpr(),
            IntStream.range(0, inputs).boxed().toList(),
            IntStream.range(n, outputs).boxed().toList());
    List<Value> operands = new ArrayList<>(in);
    operands.addAll(Marks.values(tangents));
    List<Value> dots =
        Session.current()
            .under(later, () -> self.bind(new Checkpoint(true, onlyTangents), operands));
    return new Differentiated(out, Marks.spread(dots, jvp.nonzero()));
  }

  private static List<Optional<Value>> back(
      List<Optional<Value>> cts, List<Operand> in, Checkpoint p) {
    List<Boolean> linear = in.stream().map(Operand::isLinear).toList();
    Transposed transposed = Transposed.of(p.jaxpr(), linear, Marks.present(cts), true);
    List<Value> operands = new ArrayList<>();
    in.stream().filter(o -> !o.isLinear()).forEach(o -> operands.add(o.value()));
    operands.addAll(Marks.values(cts));
    return Marks.spread(
        REMAT.bind(new Checkpoint(true, new DeadCode().apply(transposed.jaxpr())), operands),
        linear);
  }

  private static Lanes lanes(Primitive<Checkpoint> self, Lanes in, int size, Checkpoint p) {
    List<Value> operands = new ArrayList<>();
    List<Boolean> has = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      has.add(!in.isShared(i));
      operands.add(in.isShared(i) ? in.value(i) : Batching.atFront(in, i, size));
    }
    int n = p.jaxpr().jaxpr().outs().size();
    JaxprBatch batch = JaxprBatch.of(p.jaxpr(), size, has, Marks.none(n));
    return new Lanes(
        self.bind(new Checkpoint(p.differentiated(), batch.jaxpr()), operands),
        batch.batched().stream().map(b -> b ? 0 : Lanes.SHARED).toList());
  }
}
