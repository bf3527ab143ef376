package io.sidetrace.engine.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose semantics a program runs under. Printed and sent by its label, `one-pass`. */
public enum Profile {
  /** brainpy 2.7.8 + brainstate 0.5.4 + jax 0.10.2: the body runs once per cache key. */
  ONE_PASS("one-pass"),
  /** brainpy 2.4.6 + jax 0.4.23: pass 1 finds the Variables, pass 2 traces for compilation. */
  TWO_PASS("two-pass"),
  /** The packages of `one-pass` under `jax.disable_jit`: Python runs every time. */
  EAGER("eager");

  private final String label;

  Profile(String label) {
    this.label = label;
  }

  public static Optional<Profile> of(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }

  /** The labels as a sentence lists them: `one-pass, two-pass, eager`. */
  public static String labels() {
    return Arrays.stream(values()).map(Profile::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return label;
  }
}
