package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Value;
import java.util.List;
import java.util.function.Function;

/**
 * A function whose derivative the program gives itself: either a forward rule, from operands and
 * tangents to results and tangents, or a pair of a forward and a backward function. Compared by
 * identity.
 */
public final class CustomRules {
  private final String name;
  private final Function<List<Value>, List<Value>> fun;
  private final Rule rule;

  /** How the derivative is given. */
  public sealed interface Rule {

    /** Operands, then tangents; to results, then their tangents. */
    record Forward(String name, Function<List<Value>, List<Value>> jvp) implements Rule {}

    /**
     * `fwd` gives results, then residuals; `bwd` takes residuals and cotangents of the results, and
     * gives cotangents of the operands.
     */
    record Backward(
        String fwdName,
        String bwdName,
        Function<List<Value>, Forwarded> fwd,
        Function<List<Value>, List<Value>> bwd)
        implements Rule {}
  }

  /** What a forward function gives. */
  public record Forwarded(List<Value> results, List<Value> residuals) {}

  public CustomRules(String name, Function<List<Value>, List<Value>> fun, Rule rule) {
    this.name = name;
    this.fun = fun;
    this.rule = rule;
  }

  public String name() {
    return name;
  }

  public Function<List<Value>, List<Value>> fun() {
    return fun;
  }

  public Rule rule() {
    return rule;
  }
}
