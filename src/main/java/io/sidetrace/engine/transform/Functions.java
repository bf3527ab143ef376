package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Event;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers of functions that are transformed anew at every call, as the bodies of loops are: the
 * same function under the same transformation keeps its number.
 */
public final class Functions {
  private final Map<Key, Integer> numbers = new HashMap<>();

  private record Key(String name, String transform, int line, int ordinal) {}

  private Functions() {}

  /**
   * @param ordinal tells functions apart that are written on one line
   */
  public static int number(Session session, String name, String transform, int line, int ordinal) {
    Functions functions = session.part(Functions.class, Functions::new);
    return functions.numbers.computeIfAbsent(
        new Key(name, transform, line, ordinal),
        k -> {
          int id = session.nextFunction();
          session.recorder().recordAt(line, new Event.FunctionDefined(id, name, transform));
          return id;
        });
  }
}
