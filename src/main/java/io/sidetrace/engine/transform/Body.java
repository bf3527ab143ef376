package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.state.Tree;
import java.util.List;

/** The function that is transformed, with the static arguments of one call filled in. */
public interface Body {

  /** Runs it on values for the dynamic arguments. */
  Tree apply(List<Value> arguments);

  /**
   * What the learner calls each dynamic value: `x`, `tree[0]`. Asked only when something must be
   * explained.
   */
  List<String> names();

  /** What the real package's messages call each dynamic value: `args[0]`. */
  List<String> realNames();

  /** Each static argument as the program shows it: `k = 2`. Asked only then, too. */
  List<String> statics();

  /** Name and place, as error messages give them: `f at program.py:3`. */
  String describes();
}
