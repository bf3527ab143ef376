package io.sidetrace.engine.transform;

import java.util.HashMap;
import java.util.Map;

/**
 * What was traced of one Python function under plain `jax.jit`: `jax.make_jaxpr` and `eval_shape`
 * of the same function use it too, as in JAX since 0.4.36 (`pe.trace_to_jaxpr` keeps traces by the
 * identity of the function, whoever asked for them).
 */
public final class Traces {
  final Map<CacheKey, Version.Traced> known = new HashMap<>();

  /** Traces that nobody else uses. */
  public Traces() {}
}
