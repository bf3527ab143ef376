package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import java.util.List;

/** Calls of a jaxpr within another. */
public final class Calls {
  private Calls() {}

  /**
   * The function that is called, its jaxpr, and its number in the journal, 0 for one of the
   * packages' own.
   */
  public record Callee(String name, ClosedJaxpr jaxpr, @Params.Hidden int function)
      implements Params {}

  public static final Primitive<Callee> JIT =
      Primitive.named("jit", Callee.class)
          .summary("A call of a function that was transformed by jit.")
          .abstractEval((in, p) -> p.jaxpr().jaxpr().outAvals())
          .lower(new Lowering.Call())
          .eval((in, p, out) -> List.copyOf(Session.current().backend().compile(p.jaxpr()).run(in)))
          .define();
}
