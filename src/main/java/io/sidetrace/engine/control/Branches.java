package io.sidetrace.engine.control;

import io.sidetrace.engine.batching.JaxprBatch;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JaxprJvp;
import io.sidetrace.engine.differentiate.Linearized;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.differentiate.Transposed;
import io.sidetrace.engine.primitive.Batching;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of several programs, chosen by an index that is data. */
public final class Branches {
  private Branches() {}

  /**
   * The programs, of one type; index 0 runs the first. Their numbers in the journal, none where
   * nobody wrote them.
   */
  public record Cond(List<ClosedJaxpr> branches, @Params.Hidden List<Integer> functions)
      implements Params {
    public Cond {
      branches = List.copyOf(branches);
      functions = List.copyOf(functions);
    }

    Cond with(List<ClosedJaxpr> others) {
      return new Cond(others, functions);
    }

    /** Branches that are derived from these. */
    static Cond derived(List<ClosedJaxpr> branches) {
      return new Cond(branches, List.of());
    }

    int results() {
      return branches.get(0).jaxpr().outs().size();
    }
  }

  public static final Primitive<Cond> COND =
      Primitive.named("cond", Cond.class)
          .summary("The branch with the number that the first operand says, on the others.")
          .abstractEval((in, p) -> p.branches().get(0).jaxpr().outAvals())
          .prepare(Branches::prepare)
          .jvp(Branches::forward)
          .linearize(Branches::split)
          .transpose(Branches::back)
          .batch(Branches::lanes)
          .define();

  private static Backend.Executable prepare(Cond p, Backend backend) {
    List<Backend.Executable> compiled = p.branches().stream().map(backend::compile).toList();
    List<Map<Integer, Integer>> inside =
        p.branches().stream().map(b -> Inside.count(b.jaxpr())).toList();
    return in -> {
      int index = Math.clamp((int) in.get(0).number(0), 0, compiled.size() - 1);
      return Executions.running(
          0,
          () -> {
            Executions.took(p.functions(), index);
            Executions.ran(0, 1, inside.get(index));
            return compiled.get(index).run(in.subList(1, in.size()));
          });
    };
  }

  private static Differentiated forward(
      Primitive<Cond> self, List<Value> in, List<Optional<Value>> tangents, Cond p) {
    List<Boolean> nonzero = Marks.present(tangents.subList(1, in.size()));
    List<Boolean> out = Marks.none(p.results());
    for (ClosedJaxpr branch : p.branches()) {
      out = Marks.either(out, JaxprJvp.of(branch, nonzero, out).nonzero());
    }
    List<ClosedJaxpr> branches = new ArrayList<>();
    for (ClosedJaxpr branch : p.branches()) {
      branches.add(JaxprJvp.of(branch, nonzero, out).jaxpr());
    }
    List<Value> operands = new ArrayList<>(in);
    operands.addAll(Marks.values(tangents));
    List<Value> results = self.bind(p.with(branches), operands);
    return new Differentiated(
        results.subList(0, p.results()),
        Marks.spread(results.subList(p.results(), results.size()), out));
  }

  private static Differentiated split(
      Primitive<Cond> self,
      List<Value> in,
      List<Optional<Value>> tangents,
      Cond p,
      JaxprTrace later) {
    List<Boolean> nonzero = Marks.present(tangents.subList(1, in.size()));
    List<Boolean> out = Marks.none(p.results());
    for (ClosedJaxpr branch : p.branches()) {
      out = Marks.either(out, Linearized.of(branch, nonzero, out).nonzero());
    }
    List<Linearized> linear = new ArrayList<>();
    for (ClosedJaxpr branch : p.branches()) {
      linear.add(Linearized.of(branch, nonzero, out));
    }
    Residuals residuals = Residuals.of(linear, p.results());
    List<Value> results = self.bind(p.with(residuals.primals()), in);
    List<Value> operands = new ArrayList<>(in.subList(0, 1));
    operands.addAll(results.subList(p.results(), results.size()));
    operands.addAll(Marks.values(tangents));
    List<Value> dots =
        Marks.count(out) == 0
            ? List.of()
            : Session.current()
                .under(later, () -> self.bind(Cond.derived(residuals.tangents()), operands));
    return new Differentiated(results.subList(0, p.results()), Marks.spread(dots, out));
  }

  private static List<Optional<Value>> back(List<Optional<Value>> cts, List<Operand> in, Cond p) {
    List<Boolean> linear = in.subList(1, in.size()).stream().map(Operand::isLinear).toList();
    List<ClosedJaxpr> branches =
        p.branches().stream()
            .map(b -> Transposed.of(b, linear, Marks.present(cts), true).jaxpr())
            .toList();
    List<Value> operands = new ArrayList<>();
    in.stream().filter(o -> !o.isLinear()).forEach(o -> operands.add(o.value()));
    operands.addAll(Marks.values(cts));
    List<Value> out = COND.bind(Cond.derived(branches), operands);
    List<Optional<Value>> result = new ArrayList<>();
    result.add(Optional.empty());
    result.addAll(Marks.spread(out, linear));
    return result;
  }

  private static Lanes lanes(Primitive<Cond> self, Lanes in, int size, Cond p) {
    List<Value> operands = new ArrayList<>();
    List<Boolean> has = new ArrayList<>();
    for (int i = 1; i < in.size(); i++) {
      has.add(!in.isShared(i));
      operands.add(in.isShared(i) ? in.value(i) : Batching.atFront(in, i, size));
    }
    if (!in.isShared(0)) {
      return allBranches(in, size, p, operands, has);
    }
    List<Boolean> out = Marks.none(p.results());
    for (ClosedJaxpr branch : p.branches()) {
      out = Marks.either(out, JaxprBatch.of(branch, size, has, out).batched());
    }
    List<ClosedJaxpr> branches = new ArrayList<>();
    for (ClosedJaxpr branch : p.branches()) {
      branches.add(JaxprBatch.of(branch, size, has, out).jaxpr());
    }
    operands.add(0, in.value(0));
    return new Lanes(
        self.bind(p.with(branches), operands),
        out.stream().map(b -> b ? 0 : Lanes.SHARED).toList());
  }

  /** Lanes that choose for themselves: all branches run on all lanes, and each takes its own. */
  private static Lanes allBranches(
      Lanes in, int size, Cond p, List<Value> operands, List<Boolean> has) {
    Executions.merged(p.functions(), size);
    Value index = Batching.atFront(in, 0, size);
    List<Boolean> all = new ArrayList<>();
    p.branches().get(0).jaxpr().outs().forEach(o -> all.add(true));
    List<List<Value>> results = new ArrayList<>();
    for (int b = 0; b < p.branches().size(); b++) {
      Value mine = Ops.eq(index, Ops.constant(index, b));
      List<Value> own = new ArrayList<>();
      for (int i = 0; i < operands.size(); i++) {
        own.add(has.get(i) ? shielded(operands.get(i), mine) : operands.get(i));
      }
      results.add(Evaluate.jaxpr(JaxprBatch.of(p.branches().get(b), size, has, all).jaxpr(), own));
    }
    List<Value> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int result = i;
      List<Value> cases = results.stream().map(r -> r.get(result)).toList();
      chosen.add(Ops.selectN(along(index, cases.get(0)), cases));
    }
    return Lanes.along(0, chosen);
  }

  /** Lanes that take another branch send no gradient through this one. */
  private static Value shielded(Value x, Value mine) {
    return x.dtype().isFloat() ? choose(mine, x, Elementwise.STOP_GRADIENT.bind(None.NONE, x)) : x;
  }

  private static Value choose(Value condition, Value yes, Value no) {
    return Ops.select(along(condition, yes), yes, no);
  }

  /** What is one number a lane, for all elements of the lane. */
  private static Value along(Value lanes, Value like) {
    return lanes.shape().equals(like.shape())
        ? lanes
        : Ops.broadcast(lanes, like.shape(), List.of(0));
  }

  /** A predicate as the index of a branch: 0 where it is false, 1 where it is true. */
  public static Value index(Value predicate) {
    Value truth =
        predicate.dtype() == DType.BOOL
            ? predicate
            : Elementwise.NE.bind(None.NONE, predicate, Ops.constant(predicate, 0));
    return truth instanceof Array a && a.isLiteral()
        ? Array.literal(a.number(0), DType.INT32, false)
        : Ops.convert(truth, DType.INT32, false);
  }
}
