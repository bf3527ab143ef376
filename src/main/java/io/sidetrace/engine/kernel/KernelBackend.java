package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Span;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.pass.NestedJaxprs;
import io.sidetrace.engine.pass.Pipeline;
import io.sidetrace.engine.pass.Reciprocals.Divisors;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Runs jaxprs as kernels: fused loops in bytecode, and whole-array steps between them. Kernels are
 * kept for the whole process by the structure of their jaxpr, so that the same jaxpr is compiled
 * once, whoever traced it.
 */
public final class KernelBackend implements Backend {
  private static final int MOST = 1024;
  private static final Recent<Key, Compiled> KERNELS = new Recent<>(MOST);
  private static final Recent<One, Executable> PRIMITIVES = new Recent<>(MOST);

  private static final AtomicLong WRITTEN = new AtomicLong();

  private final Divisors divisors;
  private final Pipeline pipeline;

  /** Divides as Java does. */
  public KernelBackend() {
    this(Divisors.NONE);
  }

  public KernelBackend(Divisors divisors) {
    this.divisors = divisors;
    this.pipeline = Pipeline.standard(divisors);
  }

  /** A jaxpr, how it divides, and whose arithmetic it is compiled to. */
  private record Key(Structure structure, Divisors divisors, boolean twoPass) {}

  /** A primitive on operands of these types. */
  private record One(
      Primitive<?> primitive,
      Params params,
      List<ShapedArray> in,
      Divisors divisors,
      boolean twoPass) {}

  /** A kernel, and the constants that passes have brought up from inner jaxprs. */
  private record Compiled(Kernel kernel, List<Array> innerConsts) {}

  @Override
  public <P extends Params> List<Array> run(Primitive<P> primitive, P params, List<Array> in) {
    if (NestedJaxprs.belongsToProgram(params)) {
      return compile(oneEquation(primitive, params, in.stream().map(Array::aval).toList())).run(in);
    }
    One one =
        new One(
            primitive,
            params,
            in.stream().map(Array::aval).toList(),
            divisors,
            Session.isTwoPass());
    return LibraryTail.corrected(
        primitive,
        in,
        PRIMITIVES.get(one, o -> compile(oneEquation(primitive, params, o.in()))).run(in));
  }

  private static <P extends Params> ClosedJaxpr oneEquation(
      Primitive<P> primitive, P params, List<ShapedArray> in) {
    List<Atom.Var> invars = in.stream().map(Atom.Var::new).toList();
    List<Atom.Var> out = primitive.abstractEval(in, params).stream().map(Atom.Var::new).toList();
    Eqn eqn = new Eqn(primitive, params, List.copyOf(invars), out, Span.NOWHERE);
    return new ClosedJaxpr(new Jaxpr(List.of(), invars, List.of(eqn), List.copyOf(out)), List.of());
  }

  @Override
  public Executable compile(ClosedJaxpr closed) {
    Compiled compiled =
        NestedJaxprs.belongsToProgram(closed.jaxpr())
            ? write(closed)
            : KERNELS.get(
                new Key(Structure.of(closed.jaxpr()), divisors, Session.isTwoPass()),
                k -> write(closed));
    List<Array> consts =
        Stream.concat(arrays(closed.consts()).stream(), compiled.innerConsts().stream()).toList();
    Kernel kernel = compiled.kernel();
    return in -> kernel.run(consts, in);
  }

  @Override
  public Explanation explain(ClosedJaxpr asTraced, ClosedJaxpr jaxpr) {
    Explainer explainer = new Explainer(asTraced.jaxpr());
    ClosedJaxpr simplified = pipeline.apply(jaxpr, explainer::changed);
    return explainer.explanation(simplified.jaxpr());
  }

  /** How many kernels this process has compiled. */
  public static long compiled() {
    return WRITTEN.get();
  }

  private Compiled write(ClosedJaxpr closed) {
    WRITTEN.incrementAndGet();
    ClosedJaxpr simplified = pipeline.apply(closed);
    List<Value> inner =
        simplified.consts().subList(closed.consts().size(), simplified.consts().size());
    return new Compiled(KernelWriter.write(simplified.jaxpr(), this), arrays(inner));
  }

  private static List<Array> arrays(List<Value> values) {
    return values.stream().map(Array.class::cast).toList();
  }
}
