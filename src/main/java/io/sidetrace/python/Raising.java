package io.sidetrace.python;

import io.sidetrace.engine.core.EngineError;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * Turns errors of the engine into Python exceptions. Python's `except` does not catch Java
 * exceptions, so a Python function raises them; what it raises passes through Java unchanged.
 */
final class Raising {
  private @Nullable Value raiser;

  /** `raiser(type, message)` raises the exception of that name. */
  void setRaiser(Value function) {
    this.raiser = function;
  }

  <T> T raising(Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineError e) {
      if (raiser == null) {
        throw e;
      }
      raiser.executeVoid(e.type(), e.text());
      throw new IllegalStateException("the raiser returned", e);
    }
  }
}
