package io.sidetrace.python;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Span;
import org.graalvm.polyglot.Value;

/** Asks Python where the program is. */
final class ProgramLocator implements Locator {
  static final String FILE = "program.py";

  private final Value here;
  private final Value directly;
  private final Value nameOf;

  /**
   * @param here gives `[line, function]`
   * @param directly tells whether no package's Python is between the program and the engine
   * @param nameOf gives `[name, origin, line]` of a value in the program's scopes
   */
  ProgramLocator(Value here, Value directly, Value nameOf) {
    this.here = here;
    this.directly = directly;
    this.nameOf = nameOf;
  }

  @Override
  public Span here() {
    Value place = here.execute();
    return new Span(FILE, place.getArrayElement(0).asInt(), 0, place.getArrayElement(1).asString());
  }

  @Override
  public boolean directly() {
    return directly.execute().asBoolean();
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
