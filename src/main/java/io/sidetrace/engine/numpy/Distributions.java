package io.sidetrace.engine.numpy;

import static io.sidetrace.engine.numpy.Random.add;
import static io.sidetrace.engine.numpy.Random.bernoulli;
import static io.sidetrace.engine.numpy.Random.bind;
import static io.sidetrace.engine.numpy.Random.div;
import static io.sidetrace.engine.numpy.Random.f;
import static io.sidetrace.engine.numpy.Random.i;
import static io.sidetrace.engine.numpy.Random.log;
import static io.sidetrace.engine.numpy.Random.log1p;
import static io.sidetrace.engine.numpy.Random.max;
import static io.sidetrace.engine.numpy.Random.mul;
import static io.sidetrace.engine.numpy.Random.neg;
import static io.sidetrace.engine.numpy.Random.normal;
import static io.sidetrace.engine.numpy.Random.select;
import static io.sidetrace.engine.numpy.Random.splitInto;
import static io.sidetrace.engine.numpy.Random.sub;
import static io.sidetrace.engine.numpy.Random.uniform;
import static io.sidetrace.engine.numpy.Random.uniformByName;
import static io.sidetrace.engine.numpy.Random.weak;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Functions;
import io.sidetrace.engine.primitive.RandomDraws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samplers of `jax.random` that transform uniform, normal and gamma samples. */
public final class Distributions {

  /** The samples of a shape; the parameters are float32. */
  @FunctionalInterface
  private interface Sampler {
    Value draw(Value key, Shape shape, List<Value> parameters);
  }

  private static final float EPSILON = Math.ulp(1f);

  private static final Map<String, Sampler> SAMPLERS =
      Map.ofEntries(
          Map.entry("_exponential", (key, shape, p) -> neg(log1p(neg(uniform(key, shape))))),
          Map.entry("_gumbel", (key, shape, p) -> gumbel(key, shape)),
          Map.entry("_laplace", (key, shape, p) -> laplace(key, shape)),
          Map.entry("_logistic", (key, shape, p) -> logistic(key, shape)),
          Map.entry("_cauchy", (key, shape, p) -> cauchy(key, shape)),
          Map.entry(
              "_truncated_normal",
              (key, shape, p) -> truncatedNormal(key, shape, p.get(0), p.get(1))),
          Map.entry("_gamma", (key, shape, p) -> gammaOf(key, shape, p.get(0), false)),
          Map.entry("_loggamma", (key, shape, p) -> gammaOf(key, shape, p.get(0), true)),
          Map.entry("_beta", (key, shape, p) -> beta(key, shape, p.get(0), p.get(1))),
          Map.entry("_dirichlet", (key, shape, p) -> dirichlet(key, shape, p.get(0))),
          Map.entry("_chisquare", (key, shape, p) -> chisquare(key, shape, p.get(0))),
          Map.entry("_t", (key, shape, p) -> studentT(key, shape, p.get(0))),
          Map.entry(
              "_pareto",
              (key, shape, p) ->
                  bind(
                      Functions.EXP,
                      div(draw("_exponential", key, shape, List.of()), fit(p.get(0), shape)))),
          Map.entry("_rayleigh", (key, shape, p) -> rayleigh(key, shape, p.get(0))),
          Map.entry("_weibull_min", (key, shape, p) -> weibull(key, shape, p.get(0), p.get(1))),
          Map.entry("_geometric", (key, shape, p) -> geometric(key, shape, p.get(0))),
          Map.entry("_maxwell", (key, shape, p) -> maxwell(key, shape)),
          Map.entry(
              "_triangular",
              (key, shape, p) -> triangular(key, shape, p.get(0), p.get(1), p.get(2))),
          Map.entry(
              "_lognormal",
              (key, shape, p) ->
                  bind(Functions.EXP, mul(normal(key, shape), fit(p.get(0), shape)))),
          Map.entry("_wald", (key, shape, p) -> wald(key, shape, p.get(0))),
          Map.entry("_rademacher", (key, shape, p) -> rademacher(key, shape)),
          Map.entry("_poisson", (key, shape, p) -> poisson(key, shape, p.get(0))));

  private Distributions() {}

  /** Samples under the name of JAX's own inner function. */
  public static Value draw(String name, Value key, Shape shape, List<Value> parameters) {
    Sampler sampler = SAMPLERS.get(name);
    if (sampler == null) {
      throw new IllegalArgumentException(name);
    }
    List<Value> in = new ArrayList<>(List.of(key));
    in.addAll(parameters);
    return Jitted.compiled(
        name.equals("_loggamma") ? "_gamma" : name,
        List.of(name, shape),
        in,
        v ->
            sampler.draw(
                v.get(0),
                shape,
                v.subList(1, v.size()).stream()
                    .map(x -> Promotion.convert(x, DType.FLOAT32, false))
                    .toList()));
  }

  private static Value fit(Value x, Shape shape) {
    return x.shape().isScalar() ? x : Creation.broadcastTo(x, shape);
  }

  private static Value sqrt(Value x) {
    return bind(Functions.SQRT, x);
  }

  private static Value exp(Value x) {
    return bind(Functions.EXP, x);
  }

  private static Value gumbel(Value key, Shape shape) {
    Value u = uniformByName(key, shape, f(Float.MIN_NORMAL), weak(1));
    return neg(log(neg(log(u))));
  }

  private static Value laplace(Value key, Shape shape) {
    Value u = uniform(key, shape, f(Math.nextUp(-1f)), weak(1));
    return mul(bind(Elementwise.SIGN, u), log1p(neg(bind(Elementwise.ABS, u))));
  }

  private static Value logistic(Value key, Shape shape) {
    Value x = uniform(key, shape, f(Float.MIN_NORMAL), weak(1));
    return sub(log(x), log1p(neg(x)));
  }

  private static Value cauchy(Value key, Shape shape) {
    Value u = uniform(key, shape, f(EPSILON), weak(1));
    return bind(Functions.TAN, mul(f((float) Math.PI), sub(u, f(0.5f))));
  }

  private static Value truncatedNormal(Value key, Shape shape, Value low, Value high) {
    Value sqrt2 = f((float) Math.sqrt(2));
    Value u =
        uniform(
            key,
            shape,
            bind(Functions.ERF, div(low, sqrt2)),
            bind(Functions.ERF, div(high, sqrt2)));
    Value out = mul(sqrt2, bind(Functions.ERF_INV, u));
    Value from = nextAfter(low, Float.POSITIVE_INFINITY);
    Value to = nextAfter(high, Float.NEGATIVE_INFINITY);
    return Compositions.clip(out, List.of(from), List.of(to));
  }

  private static Value nextAfter(Value x, float towards) {
    return bind(Elementwise.NEXTAFTER, bind(Elementwise.STOP_GRADIENT, x), f(towards));
  }

  /** The function of one float by the name of its primitive. */
  public static Value function(String name, Value x) {
    return bind(
        switch (name) {
          case "erf" -> Functions.ERF;
          case "erf_inv" -> Functions.ERF_INV;
          case "stop_gradient" -> Elementwise.STOP_GRADIENT;
          default -> throw new IllegalArgumentException(name);
        },
        x);
  }

  public static Value beside(Value x, float towards) {
    return bind(Elementwise.NEXTAFTER, x, f(towards));
  }

  private static Value gammaOf(Value key, Shape shape, Value a, boolean logSpace) {
    return RandomDraws.RANDOM_GAMMA.bind(
        RandomDraws.Gamma.now(logSpace), key, Creation.broadcastTo(a, shape));
  }

  private static Value beta(Value key, Shape shape, Value a, Value b) {
    List<Value> keys = splitInto(key, 2);
    Value logA = draw("_loggamma", keys.get(0), shape, List.of(Creation.broadcastTo(a, shape)));
    Value logB = draw("_loggamma", keys.get(1), shape, List.of(Creation.broadcastTo(b, shape)));
    Value largest = max(logA, logB);
    Value scaledA = exp(sub(logA, largest));
    Value scaledB = exp(sub(logB, largest));
    return div(scaledA, add(scaledA, scaledB));
  }

  private static Value dirichlet(Value key, Shape shape, Value alpha) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    sizes.add(alpha.shape().size(alpha.shape().rank() - 1));
    Value logs = draw("_loggamma", key, Shape.of(sizes), List.of(alpha));
    int last = sizes.size() - 1;
    Value e = exp(Ufuncs.of("subtract", logs, Reduce.max(logs, List.of(last), true)));
    return Ufuncs.of("divide", e, Reduce.sum(e, List.of(last), true));
  }

  private static Value chisquare(Value key, Shape shape, Value df) {
    return mul(exp(draw("_loggamma", key, shape, List.of(div(df, f(2))))), f(2));
  }

  private static Value studentT(Value key, Shape shape, Value df) {
    List<Value> keys = splitInto(key, 2);
    Value n = normal(keys.get(0), shape);
    Value half = div(df, f(2));
    Value g = draw("_gamma", keys.get(1), shape, List.of(half));
    return mul(n, sqrt(div(fit(half, shape), g)));
  }

  private static Value rayleigh(Value key, Shape shape, Value scale) {
    Value root = sqrt(mul(log(uniform(key, shape)), f(-2)));
    return mul(Creation.broadcastTo(scale, shape), root);
  }

  private static Value weibull(Value key, Shape shape, Value scale, Value concentration) {
    Value e = neg(log1p(neg(uniform(key, shape))));
    Value power = bind(Elementwise.POW, e, fit(div(f(1), concentration), shape));
    return mul(power, fit(scale, shape));
  }

  private static Value geometric(Value key, Shape shape, Value p) {
    Value u = uniform(key, shape);
    Value positive = select(bind(Elementwise.EQ, u, f(0)), Creation.broadcastTo(f(1), shape), u);
    Value ratio = div(log(positive), Creation.broadcastTo(log1p(neg(p)), shape));
    return Promotion.convert(add(bind(Functions.FLOOR, ratio), f(1)), DType.INT32, false);
  }

  private static Value maxwell(Value key, Shape shape) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    sizes.add(3);
    Value x = normal(key, Shape.of(sizes));
    return sqrt(Reduce.sum(mul(x, x), List.of(sizes.size() - 1), false));
  }

  private static Value triangular(Value key, Shape shape, Value left, Value mode, Value right) {
    Value l = Creation.broadcastTo(left, shape);
    Value m = Creation.broadcastTo(mode, shape);
    Value r = Creation.broadcastTo(right, shape);
    Value rising = div(sub(m, l), sub(r, l));
    Value u = uniform(key, shape);
    Value below = add(l, sqrt(mul(mul(u, sub(r, l)), sub(m, l))));
    Value above = sub(r, sqrt(mul(mul(sub(f(1), u), sub(r, l)), sub(r, m))));
    return select(bind(Elementwise.LT, u, rising), below, above);
  }

  private static Value wald(Value key, Shape shape, Value mean) {
    List<Value> keys = splitInto(key, 2);
    Value m = Creation.broadcastTo(mean, shape);
    Value v = normal(keys.get(0), shape);
    Value z = uniform(keys.get(1), shape);
    Value y = squared(v);
    Value m2 = squared(m);
    Value root = sqrt(add(mul(mul(f(4), m), y), mul(m2, squared(y))));
    Value x = sub(add(m, div(mul(m2, y), f(2))), mul(div(m, f(2)), root));
    return select(bind(Elementwise.LE, z, div(m, add(m, x))), x, div(m2, x));
  }

  private static Value squared(Value x) {
    return Elementwise.INTEGER_POW.bind(new Elementwise.Exponent(2), x);
  }

  private static Value rademacher(Value key, Shape shape) {
    Value bits = Promotion.convert(bernoulli(key, shape, f(0.5f)), DType.INT32, false);
    return sub(mul(i(2), bits), i(1));
  }

  private static Value poisson(Value key, Shape shape, Value lam) {
    return RandomDraws.RANDOM_POISSON.bind(
        RandomDraws.Poisson.now(), key, Creation.broadcastTo(lam, shape));
  }

  /** Indices of categories, by the largest of logits with Gumbel noise. */
  public static Value categorical(Value key, Value logits, int axis, Optional<Shape> shape) {
    int rank = logits.shape().rank();
    int along = Shapes.axis(axis, rank);
    List<Integer> batch = new ArrayList<>(logits.shape().sizes());
    int categories = batch.get(along);
    batch.subList(along, along + 1).clear();
    Shape wanted = shape.orElse(Shape.of(batch));
    int prefix = wanted.rank() - batch.size();
    List<Integer> sizes = new ArrayList<>(wanted.sizes());
    sizes.add(prefix + along, categories);
    Value noise = draw("_gumbel", key, Shape.of(sizes), List.of());
    Value raised =
        prefix == 0
            ? logits
            : Shapes.expandDims(
                logits, java.util.stream.IntStream.range(0, prefix).boxed().toList());
    return Reduce.arg(true, add(noise, raised), List.of(prefix + along), false);
  }
}
