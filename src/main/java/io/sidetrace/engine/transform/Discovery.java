package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import java.util.List;
import java.util.Optional;

/**
 * How a transformation finds the states that its function uses. The one point at which profiles
 * differ: on first touch while tracing (`one-pass`), in a pass of their own before (`two-pass`), or
 * not at all (plain `jax.jit`).
 */
public sealed interface Discovery permits OnTouch, Beforehand, Stateless {

  /** Of a transformation that knows states, in this profile. */
  static Discovery stateful(Profile profile) {
    return switch (profile) {
      case ONE_PASS, EAGER -> new OnTouch(true);
      case TWO_PASS -> new Beforehand();
    };
  }

  /** On first touch, whatever the profile: brainstate's own functions. */
  static Discovery onTouch(boolean onlyWritten) {
    return new OnTouch(onlyWritten);
  }

  /**
   * Of plain `jax.jit`.
   *
   * @param describes name and place of the function: `f at program.py:3`
   * @param transform what errors say that it is traced for
   */
  static Discovery stateless(String describes, String transform) {
    return new Stateless("%s traced for %s.".formatted(describes, transform));
  }

  /** What happens before the cache is asked; a result ends the call. */
  default Optional<Tree> before(Session session, int function, Call call, Body body) {
    return Optional.empty();
  }

  /** What happens to its states before they become the operands of a call. */
  default void beforeRun(Session session, Version.Traced traced) {}

  default CacheKey key(Call call) {
    return CacheKey.of(call);
  }

  /** What the program calls the states whose types are in the key, one name for each aval. */
  default List<String> stateNames() {
    return List.of();
  }

  /** Whether a version whose states changed their type is of no more use. */
  default boolean checksStates() {
    return false;
  }

  /** Whether what it traces serves other transformations of the same function. */
  default boolean sharesTraces() {
    return false;
  }

  Version.Traced trace(Session session, int function, Call call, Body body);

  /** Gives a written state its new value after the call. */
  void assign(Session session, State state, Tree value);

  /** What a call of the function is named in a jaxpr. */
  String callName(String function);
}
