package io.sidetrace.python;

import io.sidetrace.engine.core.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure of Python's: compared by its text (`{'a': *}`). May keep the very object that a state
 * was given, as long as its leaves are still the state's.
 */
final class PyStructure {
  private final String text;
  private final @Nullable Object original;
  private final List<Value> leaves;

  PyStructure(String text) {
    this(text, null, List.of());
  }

  PyStructure(String text, @Nullable Object original, List<Value> leaves) {
    this.text = text;
    this.original = original;
    this.leaves = leaves;
  }

  String text() {
    return text;
  }

  @SuppressWarnings("ReferenceEquality") // the very leaves
  @Nullable Object originalOf(List<Value> current) {
    if (current.size() != leaves.size()) {
      return null;
    }
    for (int i = 0; i < current.size(); i++) {
      if (current.get(i) != leaves.get(i)) {
        return null;
      }
    }
    return original;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PyStructure s && s.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
