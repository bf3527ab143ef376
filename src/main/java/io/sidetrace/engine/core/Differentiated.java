package io.sidetrace.engine.core;

import java.util.List;
import java.util.Optional;

/** Results of a differentiated primitive, and the tangent of each; empty where it is zero. */
public record Differentiated(List<Value> primals, List<Optional<Value>> tangents) {
  public Differentiated {
    primals = List.copyOf(primals);
    tangents = List.copyOf(tangents);
  }

  public static Differentiated of(Value primal, Optional<Value> tangent) {
    return new Differentiated(List.of(primal), List.of(tangent));
  }

  /** Results that do not depend on the operands as differentiation sees it. */
  public static Differentiated constant(List<Value> primals) {
    return new Differentiated(primals, primals.stream().map(p -> Optional.<Value>empty()).toList());
  }
}
