package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Profile;

/**
 * What JAX says of a tracer that outlived its trace. The lists of frames inside the packages are
 * left out.
 */
final class LeakMessage {
  private static final String RULE = "------------------------------";

  private LeakMessage() {}

  static String of(Tracer tracer, Profile profile) {
    String traced =
        tracer.trace() instanceof JaxprTrace t
            ? "The function being traced when the value leaked was " + t.describes() + "\n"
            : "";
    String born =
        tracer.born().line() > 0
            ? "%s\nThe leaked intermediate value was created on line %s. \n"
                .formatted(RULE, tracer.born())
            : "";
    String docs =
        profile == Profile.TWO_PASS
            ? "https://jax.readthedocs.io/en/latest/errors.html"
            : "https://docs.jax.dev/en/latest/errors.html";
    return "Encountered an unexpected tracer. A function transformed by JAX had a side effect, allowing for a reference to"
        + " an intermediate value with type "
        + tracer.aval().text()
        + " wrapped in a "
        + tracer.kind()
        + " to escape the scope of the transformation.\n"
        + "JAX transformations require that functions explicitly return their outputs, and disallow saving intermediate"
        + " values to global state.\n"
        + traced
        + born
        + RULE
        + "\n\nTo catch the leak earlier, try setting the environment variable JAX_CHECK_TRACER_LEAKS or using the"
        + " `jax.checking_leaks` context manager.\nSee "
        + docs
        + "#jax.errors.UnexpectedTracerError";
  }
}
