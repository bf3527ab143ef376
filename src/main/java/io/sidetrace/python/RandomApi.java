package io.sidetrace.python;

import static io.sidetrace.python.Values.shape;
import static io.sidetrace.python.Values.value;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.Distributions;
import io.sidetrace.engine.numpy.KeyUses;
import io.sidetrace.engine.numpy.Random;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.graalvm.polyglot.HostAccess.Export;

/** Keys and samplers, as the Python front end calls them. */
public final class RandomApi {
  private final Raising raising;

  RandomApi(Raising raising) {
    this.raising = raising;
  }

  /**
   * Random numbers are drawn with a key.
   *
   * @param state whose key it is, 0 for a key that the program handed over
   */
  @Export
  public void drawn(Object key, String distribution, int state) {
    KeyUses.of(Session.current()).drawn(value(key), distribution, state);
  }

  /** The program splits a key up. */
  @Export
  public void splits(Object key) {
    KeyUses.of(Session.current()).split(value(key));
  }

  /** The program says that it means to use a key again. */
  @Export
  public void cloned(Object key) {
    KeyUses.of(Session.current()).forget(value(key));
  }

  private Value raising(Supplier<Value> work) {
    return raising.raising(work);
  }

  /** Keys from integers; a number of Python's counts by its lowest 32 bits. */
  @Export
  public Object seed(Object seed) {
    return raising(
        () ->
            Random.seed(
                seed instanceof Number n
                    ? Array.literal((double) (int) n.longValue(), DType.INT32, true)
                    : value(seed)));
  }

  @Export
  public Object wrap(Object words) {
    return raising(() -> Random.wrap(value(words)));
  }

  @Export
  public Object unwrap(Object keys) {
    return raising(() -> Random.unwrap(value(keys)));
  }

  @Export
  public Object split(Object key, List<?> sizes) {
    return raising(() -> Random.split(value(key), shape(sizes)));
  }

  @Export
  public Object foldIn(Object key, Object data) {
    return raising(() -> Random.foldIn(value(key), value(data)));
  }

  @Export
  public Object bits(Object key, int width, List<?> sizes) {
    return raising(() -> Random.bits(value(key), width, shape(sizes)));
  }

  /** An element along the first axis. */
  @Export
  public Object at(Object x, int index) {
    return raising(() -> Random.at(value(x), index));
  }

  @Export
  public Object uniform(Object key, List<?> sizes, Object low, Object high) {
    return raising(() -> Random.uniform(value(key), shape(sizes), value(low), value(high)));
  }

  @Export
  public Object normal(Object key, List<?> sizes) {
    return raising(() -> Random.normal(value(key), shape(sizes)));
  }

  @Export
  public Object randint(Object key, List<?> sizes, Object low, Object high) {
    return raising(() -> Random.randint(value(key), shape(sizes), value(low), value(high)));
  }

  @Export
  public Object bernoulli(Object key, List<?> sizes, Object p) {
    return raising(() -> Random.bernoulli(value(key), shape(sizes), value(p)));
  }

  @Export
  public Object shuffle(Object key, Object x, int axis) {
    return raising(() -> Random.shuffle(value(key), value(x), axis));
  }

  /** A sampler by the name of JAX's inner function: `_exponential`. */
  @Export
  public Object draw(String name, Object key, List<?> sizes, List<?> parameters) {
    return raising(
        () -> Distributions.draw(name, value(key), shape(sizes), Values.values(parameters)));
  }

  /** A function of one float by the name of its primitive. */
  @Export
  public Object function(String name, Object x) {
    return raising(() -> Distributions.function(name, value(x)));
  }

  /** The next number after `x` in the direction of another. */
  @Export
  public Object beside(Object x, double towards) {
    return raising(() -> Distributions.beside(value(x), (float) towards));
  }

  /** A float32 that stands as a literal in a jaxpr. */
  @Export
  public Object constant(double x) {
    return Array.literal(x, DType.FLOAT32, false);
  }

  /** `sizes` is a list of one shape or none. */
  @Export
  public Object categorical(Object key, Object logits, int axis, List<?> sizes) {
    return raising(
        () ->
            Distributions.categorical(
                value(key),
                value(logits),
                axis,
                sizes.isEmpty() ? Optional.empty() : Optional.of(shape((List<?>) sizes.get(0)))));
  }
}
