package io.sidetrace.python;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Span;
import org.graalvm.polyglot.Value;

/** Asks Python where the program is. */
final class ProgramLocator implements Locator {
  static final String FILE = "program.py";

  private final Value here;
  private final Value nameOf;

  /**
   * @param here gives `[line, function]`
   * @param nameOf gives `[name, origin, line]` of a value in the program's scopes
   */
  ProgramLocator(Value here, Value nameOf) {
    this.here = here;
    this.nameOf = nameOf;
  }

  @Override
  public Span here() {
    Value place = here.execute();
    return new Span(FILE, place.getArrayElement(0).asInt(), 0, place.getArrayElement(1).asString());
  }

  @Override
  public Named nameOf(Array constant) {
    Value found = nameOf.execute(constant);
    return new Named(
        found.getArrayElement(0).asString(),
        found.getArrayElement(1).asString(),
        found.getArrayElement(2).asInt());
  }
}
