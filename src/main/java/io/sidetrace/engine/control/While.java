package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Rearranged;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.JaxprJvp;
import io.sidetrace.engine.differentiate.Marks;
import io.sidetrace.engine.primitive.Derivatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A loop that goes on as long as a condition on what it carries holds. */
public final class While {
  private While() {}

  /**
   * Condition and body; each takes its constants, then what is carried. Their numbers in the
   * journal, 0 for those of the packages' own.
   */
  public record Loop(
      ClosedJaxpr bodyJaxpr,
      int bodyNconsts,
      ClosedJaxpr condJaxpr,
      int condNconsts,
      @Params.Hidden int body,
      @Params.Hidden int condition)
      implements Params {

    Loop with(ClosedJaxpr newBody, int bodyConsts, ClosedJaxpr newCondition, int condConsts) {
      return new Loop(newBody, bodyConsts, newCondition, condConsts, body, condition);
    }

    /** A loop that is derived from this one and that nobody wrote. */
    Loop derived() {
      return new Loop(bodyJaxpr, bodyNconsts, condJaxpr, condNconsts, 0, 0);
    }

    int consts() {
      return bodyNconsts + condNconsts;
    }

    int carried() {
      return bodyJaxpr.jaxpr().outs().size();
    }
  }

  public static final Primitive<Loop> WHILE =
      Primitive.named("while", Loop.class)
          .summary("Runs the body again and again while the condition holds.")
          .abstractEval((in, p) -> p.bodyJaxpr().jaxpr().outAvals())
          .prepare(While::prepare)
          .jvp(While::forward)
          .linearize(While::split)
          .transpose(
              (cts, in, p) -> {
                throw EngineError.value(
                    "Reverse-mode differentiation does not work for lax.while_loop or lax.fori_loop with dynamic start/stop values. Try using lax.scan, or using fori_loop with static start/stop.");
              })
          .batch(While::lanes)
          .define();

  private static Backend.Executable prepare(Loop p, Backend backend) {
    Backend.Executable body = backend.compile(p.bodyJaxpr());
    Backend.Executable condition = backend.compile(p.condJaxpr());
    Map<Integer, Integer> inBody = Inside.count(p.bodyJaxpr().jaxpr());
    Map<Integer, Integer> inCondition = Inside.count(p.condJaxpr().jaxpr());
    return in ->
        Executions.running(
            p.body(),
            () -> {
              long steps = 0;
              List<Array> forCondition = new ArrayList<>(in.subList(0, p.condNconsts()));
              List<Array> forBody = new ArrayList<>(in.subList(p.condNconsts(), p.consts()));
              List<Array> carry = in.subList(p.consts(), in.size());
              try (Stepping stepping = new Stepping(p.body(), 0)) {
                while (condition.run(with(forCondition, carry)).get(0).ints()[0] != 0) {
                  stepping.next(steps);
                  carry = body.run(with(forBody, carry));
                  steps++;
                }
              }
              Executions.ran(p.condition(), steps + 1, inCondition);
              Executions.ran(p.body(), steps, inBody);
              return carry;
            });
  }

  private static List<Array> with(List<Array> consts, List<Array> carry) {
    List<Array> all = new ArrayList<>(consts);
    all.addAll(carry);
    return all;
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  /** The loop over values and tangents, and where they stand. */
  private record Dual(Loop loop, List<Value> operands, List<Boolean> carry) {}

  private static Dual dual(List<Value> in, List<Optional<Value>> tangents, Loop p) {
    List<Boolean> consts = Marks.present(tangents.subList(p.condNconsts(), p.consts()));
    List<Boolean> carry = Marks.present(tangents.subList(p.consts(), in.size()));
    JaxprJvp body = jvp(p, consts, carry);
    while (!body.nonzero().equals(carry)) {
      carry = Marks.either(carry, body.nonzero());
      body = jvp(p, consts, carry);
    }
    int dConsts = Marks.count(consts);
    int dCarry = Marks.count(carry);
    int inputs = p.bodyNconsts() + p.carried();
    List<Integer> order = new ArrayList<>(range(0, p.bodyNconsts()));
    order.addAll(range(inputs, inputs + dConsts));
    order.addAll(range(p.bodyNconsts(), inputs));
    order.addAll(range(inputs + dConsts, inputs + dConsts + dCarry));
    ClosedJaxpr both = Rearranged.of(body.jaxpr(), order, range(0, p.carried() + dCarry));
    List<Value> operands = new ArrayList<>(in.subList(0, p.consts()));
    operands.addAll(Marks.values(tangents.subList(p.condNconsts(), p.consts())));
    operands.addAll(in.subList(p.consts(), in.size()));
    for (int c = 0; c < p.carried(); c++) {
      if (carry.get(c)) {
        operands.add(Derivatives.tangent(tangents.get(p.consts() + c), in.get(p.consts() + c)));
      }
    }
    Loop loop =
        p.with(
            both,
            p.bodyNconsts() + dConsts,
            ignoring(p.condJaxpr(), both, dCarry),
            p.condNconsts());
    return new Dual(loop, operands, carry);
  }

  private static JaxprJvp jvp(Loop p, List<Boolean> consts, List<Boolean> carry) {
    List<Boolean> marks = new ArrayList<>(consts);
    marks.addAll(carry);
    return JaxprJvp.of(p.bodyJaxpr(), marks, carry);
  }

  /** The condition with further inputs that it does not look at: the tangents of the carry. */
  private static ClosedJaxpr ignoring(ClosedJaxpr condition, ClosedJaxpr body, int more) {
    var j = condition.jaxpr();
    List<Atom.Var> in = new ArrayList<>(j.invars());
    int outs = body.jaxpr().outs().size();
    for (int i = outs - more; i < outs; i++) {
      in.add(new Atom.Var(body.jaxpr().outs().get(i).aval()));
    }
    return new ClosedJaxpr(new Jaxpr(j.constvars(), in, j.eqns(), j.outs()), condition.consts());
  }

  private static Differentiated forward(
      Primitive<Loop> self, List<Value> in, List<Optional<Value>> tangents, Loop p) {
    Dual dual = dual(in, tangents, p);
    List<Value> out = self.bind(dual.loop(), dual.operands());
    return new Differentiated(
        out.subList(0, p.carried()),
        Marks.spread(out.subList(p.carried(), out.size()), dual.carry()));
  }

  /** How often it runs is not known beforehand: the linear program repeats the whole loop. */
  private static Differentiated split(
      Primitive<Loop> self,
      List<Value> in,
      List<Optional<Value>> tangents,
      Loop p,
      JaxprTrace later) {
    List<Value> out = self.bind(p, in);
    return Session.current()
        .under(
            later,
            () -> {
              Dual dual = dual(in, tangents, p);
              List<Value> again = self.bind(dual.loop().derived(), dual.operands());
              return new Differentiated(
                  out, Marks.spread(again.subList(p.carried(), again.size()), dual.carry()));
            });
  }

  private static Lanes lanes(Primitive<Loop> self, Lanes in, int size, Loop p) {
    return WhileLanes.of(self, in, size, p);
  }
}
