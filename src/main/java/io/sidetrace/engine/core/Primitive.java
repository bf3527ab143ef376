package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the engine. One constant in its family's file says everything about it: name,
 * shape rule, evaluation, lowering, samples.
 */
public final class Primitive<P extends Params> {
  private static final Map<String, Primitive<?>> ALL = new LinkedHashMap<>();

  private final String name;
  private final String summary;
  private final Class<P> paramsType;
  private final AbstractEval<P> abstractEval;
  private final Eval<P> eval;
  private final Rules.@Nullable Jvp<P> jvp;
  private final Rules.@Nullable Linearize<P> linearize;
  private final Rules.@Nullable Transpose<P> transpose;
  private final Rules.@Nullable Batch<P> batch;
  private final Rules.@Nullable Collective<P> collective;
  private final Rules.@Nullable Prepare<P> prepare;
  private final Lowering lowering;
  private final List<Sample<P>> samples;
  private final Map<String, P> shown = new ConcurrentHashMap<>();

  private Primitive(Definition<P> d) {
    this.name = d.name;
    this.summary = Objects.requireNonNull(d.summary, "summary");
    this.paramsType = d.paramsType;
    this.abstractEval = Objects.requireNonNull(d.abstractEval, "abstractEval");
    this.prepare = d.prepare;
    this.eval = d.prepare == null ? Objects.requireNonNull(d.eval, "eval") : running(d.prepare);
    this.jvp = d.jvp;
    this.linearize = d.linearize;
    this.transpose = d.transpose;
    this.batch = d.batch;
    this.collective = d.collective;
    this.lowering = d.lowering;
    this.samples = List.copyOf(d.samples);
  }

  private static <P extends Params> Eval<P> running(Rules.Prepare<P> prepare) {
    return (in, p, out) -> prepare.apply(p, Session.current().backend()).run(in);
  }

  /** Types of the results from the types of the operands; refuses operands that do not fit. */
  @FunctionalInterface
  public interface AbstractEval<P> {
    List<ShapedArray> apply(List<ShapedArray> in, P params);
  }

  /** The results on data, of the types `out`: the meaning that every compiled form must keep. */
  @FunctionalInterface
  public interface Eval<P> {
    List<Array> apply(List<Array> in, P params, List<ShapedArray> out);
  }

  /** Operands on which the contract tests try the primitive. */
  public record Sample<P>(P params, List<Array> in) {}

  public static <P extends Params> Definition<P> named(String name, Class<P> paramsType) {
    return new Definition<>(name, paramsType);
  }

  /** Every primitive whose family has been loaded, by name. */
  public static synchronized Map<String, Primitive<?>> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(ALL));
  }

  public static synchronized Optional<Primitive<?>> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static synchronized void register(Primitive<?> primitive) {
    if (ALL.putIfAbsent(primitive.name, primitive) != null) {
      throw new IllegalStateException("primitive " + primitive.name + " is defined twice");
    }
  }

  /** Applies it in the current trace. */
  public List<Value> bind(P params, List<Value> in) {
    return Session.current().trace().process(this, in, params);
  }

  /** Applies a primitive with one result. */
  public Value bind(P params, Value... in) {
    return bind(params, List.of(in)).get(0);
  }

  /** Applies it with the parameters that a jaxpr would show: `[axis=0 reverse=False]`. */
  public List<Value> bindShown(String params, List<Value> in) {
    return bind(
        paramsType.cast(shown.computeIfAbsent(params, t -> JaxprParser.params(paramsType, t))), in);
  }

  public List<ShapedArray> abstractEval(List<ShapedArray> in, P params) {
    return abstractEval.apply(in, params);
  }

  public List<Array> eval(List<Array> in, P params) {
    return eval.apply(in, params, abstractEval(in.stream().map(Array::aval).toList(), params));
  }

  /** Forward-mode derivative; not all tangents are zero. */
  public Differentiated jvp(List<Value> in, List<Optional<Value>> tangents, P params) {
    if (jvp == null) {
      throw missing("Differentiation rule for '%s' not implemented");
    }
    return jvp.apply(this, in, tangents, params);
  }

  /** How a derivative is split, where the primitive says so itself. */
  public Rules.@Nullable Linearize<P> linearize() {
    return linearize;
  }

  /** Cotangents of the linear operands. */
  public List<Optional<Value>> transpose(List<Optional<Value>> cts, List<Operand> in, P params) {
    if (transpose == null) {
      throw missing("Transpose rule (for reverse-mode differentiation) for '%s' not implemented");
    }
    return transpose.apply(cts, in, params);
  }

  /** The results on all lanes of the operands at once. */
  public Lanes batch(Lanes in, NamedAxes.Axis axis, P params) {
    return collective != null && axis.isNamedBy(params)
        ? collective.apply(this, in, axis, params)
        : batch(in, axis.size(), params);
  }

  /** The same for lanes that stay apart. */
  public Lanes batch(Lanes in, int size, P params) {
    if (batch == null) {
      throw missing("Batching rule for '%s' not implemented");
    }
    return batch.apply(this, in, size, params);
  }

  private EngineError missing(String message) {
    return new EngineError("NotImplementedError", message.formatted(name));
  }

  /** Which of `jvp`, `transpose` and `batch` it has. */
  public List<String> rules() {
    List<String> rules = new ArrayList<>();
    if (jvp != null) {
      rules.add("jvp");
    }
    if (transpose != null) {
      rules.add("transpose");
    }
    if (batch != null) {
      rules.add("batch");
    }
    return rules;
  }

  /** What runs it, where it holds jaxprs that are compiled once. */
  public Rules.@Nullable Prepare<P> prepare() {
    return prepare;
  }

  public String name() {
    return name;
  }

  public String summary() {
    return summary;
  }

  public Class<P> paramsType() {
    return paramsType;
  }

  public Lowering lowering() {
    return lowering;
  }

  public List<Sample<P>> samples() {
    return samples;
  }

  @Override
  public String toString() {
    return name;
  }

  /** A primitive while it is being defined. */
  public static final class Definition<P extends Params> {
    private final String name;
    private final Class<P> paramsType;
    private @Nullable String summary;
    private @Nullable AbstractEval<P> abstractEval;
    private @Nullable Eval<P> eval;
    private Rules.@Nullable Jvp<P> jvp;
    private Rules.@Nullable Linearize<P> linearize;
    private Rules.@Nullable Transpose<P> transpose;
    private Rules.@Nullable Batch<P> batch;
    private Rules.@Nullable Collective<P> collective;
    private Rules.@Nullable Prepare<P> prepare;
    private Lowering lowering = new Lowering.WholeArray();
    private final List<Sample<P>> samples = new ArrayList<>();

    private Definition(String name, Class<P> paramsType) {
      this.name = name;
      this.paramsType = paramsType;
    }

    public Definition<P> summary(String text) {
      this.summary = text;
      return this;
    }

    public Definition<P> abstractEval(AbstractEval<P> rule) {
      this.abstractEval = rule;
      return this;
    }

    public Definition<P> eval(Eval<P> rule) {
      this.eval = rule;
      return this;
    }

    public Definition<P> jvp(Rules.Jvp<P> rule) {
      this.jvp = rule;
      return this;
    }

    public Definition<P> linearize(Rules.Linearize<P> rule) {
      this.linearize = rule;
      return this;
    }

    public Definition<P> transpose(Rules.Transpose<P> rule) {
      this.transpose = rule;
      return this;
    }

    public Definition<P> batch(Rules.Batch<P> rule) {
      this.batch = rule;
      return this;
    }

    public Definition<P> collective(Rules.Collective<P> rule) {
      this.collective = rule;
      return this;
    }

    /** In place of `eval`: for primitives that hold jaxprs. */
    public Definition<P> prepare(Rules.Prepare<P> rule) {
      this.prepare = rule;
      return this;
    }

    public Definition<P> lower(Lowering how) {
      this.lowering = how;
      return this;
    }

    public Definition<P> sample(P params, Array... in) {
      samples.add(new Sample<>(params, List.of(in)));
      return this;
    }

    public Primitive<P> define() {
      Primitive<P> primitive = new Primitive<>(this);
      register(primitive);
      return primitive;
    }
  }
}
