package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.ErrorRaised;
import io.sidetrace.engine.journal.Event.FunctionCalled;
import io.sidetrace.engine.journal.Event.Origin;
import io.sidetrace.engine.journal.Event.TraceEnded;
import io.sidetrace.engine.journal.Event.TraceStarted;
import java.util.List;
import java.util.regex.Pattern;

/** Gotchas that the real package itself refuses: its error's type and words say which. */
final class Refused implements Detector {

  /** An error: the catalogue's id, its type, how its message begins (a pattern), and why. */
  private record Refusal(String gotcha, String type, Pattern message, String because) {}

  private static final List<Refusal> REFUSALS =
      List.of(
          of(
              "G34",
              "TypeError",
              "(scan|Scanned function|while_loop|fori_loop).* carry input and carry output must have equal types",
              "the loop's body returns its carry in another type than it came in; each step is the"
                  + " same compiled program, so the carry keeps shape and dtype"),
          of(
              "G89",
              "TypeError",
              "(scan|Scanned function|while_loop|fori_loop).* carry input and carry output must have the same pytree",
              "the loop's body returns its carry in another structure than it came in"),
          of(
              "G89",
              "TypeError",
              "body_fun output and input must have (identical types|same type structure)",
              "the loop's body returns its carry in another structure or type than it came in"),
          of(
              "G34",
              "TypeError",
              "(scan|while_loop|body_fun|cond_fun).*(equal types|same types|identical types)",
              "the loop's body returns its carry in another type than it came in"),
          of(
              "G31",
              "TypeError",
              "(cond|switch) branches must have|(true_fun|Branch 0|branch 0).*output",
              "the branches return different structures or types; one compiled program has one type"
                  + " of result"),
          of(
              "G43",
              "ValueError",
              "Non-hashable static arguments",
              "a static argument is part of the key of a compiled version, and this value has no"
                  + " hash"),
          of(
              "G43",
              "TypeError",
              "Static arguments must be hashable",
              "a static argument is part of the key of a compiled version, and this value has no"
                  + " hash"),
          of(
              "G58",
              "ValueError",
              "Some states are not found in the state trace",
              "the function never reads a state that it is to be differentiated by"),
          of(
              "G56",
              "TypeError",
              "Gradient only defined for scalar-output functions",
              "a gradient belongs to one number, and the function returns something else"),
          of(
              "G57",
              "TypeError",
              "grad requires real- or complex-valued inputs",
              "an integer has no gradient: nothing lies between one integer and the next"),
          of(
              "G90",
              "TypeError",
              "When has_aux=True|.*has_aux.*(pair|tuple)",
              "`has_aux=True` expects a pair of loss and auxiliary value, and the function returns"
                  + " something else"),
          of(
              "G62",
              "ValueError",
              "Reverse-mode differentiation does not work for",
              "reverse mode keeps every step's values, and nobody knows how many steps this loop"
                  + " will take"),
          of(
              "G36",
              "ValueError",
              ".*cond_fun should not have any write states",
              "the condition of the loop writes a state; only its body may"),
          of(
              "G54",
              "ValueError",
              "vmap got inconsistent sizes|vmap in_axes|vmap was requested to map",
              "the arguments do not have the same number of lanes"),
          of(
              "G55",
              "NotImplementedError",
              "Keyword arguments .* not supported",
              "this mapping takes no keyword arguments"),
          of(
              "G49",
              "BatchAxisError",
              "",
              "each lane would write its own value, and the state has room for one"),
          of(
              "G65",
              "TraceContextError",
              "",
              "`jax.jit` knows nothing of states: what the body writes would be a traced value"),
          of(
              "G67",
              "TypeError",
              "Cannot interpret value of type|Error interpreting argument to|Argument '.*' of type"
                  + " .* is not a valid JAX type|Cannot determine dtype",
              "the arguments of a compiled function are arrays; everything else must be static or"
                  + " come from outside"),
          of(
              "G68",
              "TypeError",
              "JAX arrays are immutable|'.*' object does not support item assignment\\. JAX arrays",
              "a JAX array never changes; `x.at[i].set(v)` gives a new one"),
          of(
              "G69",
              "RuntimeError",
              "Array has been deleted",
              "its memory was given to the compiled program by `donate_argnums`"),
          of(
              "G27",
              "NonConcreteBooleanIndexError",
              "",
              "how many elements a mask keeps depends on values, and a compiled program's shapes do"
                  + " not"),
          of(
              "G26",
              "TypeError",
              "Shapes must be 1D sequences of concrete values",
              "a shape would depend on a value, and a compiled program's shapes are fixed when it is"
                  + " traced"),
          of(
              "G26",
              "ConcretizationTypeError",
              "(?s).*(size argument of|`size` argument|jnp\\.(nonzero|unique|arange|repeat|where)"
                  + "|total_repeat_length)",
              "the size of the result would depend on values, and a compiled program's shapes are"
                  + " fixed when it is traced"));

  private boolean began;

  private static Refusal of(String gotcha, String type, String message, String because) {
    return new Refusal(gotcha, type, Pattern.compile(message, Pattern.DOTALL), because);
  }

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case FunctionCalled _ -> began = false;
      case TraceStarted _ -> began = true;
      case TraceEnded e -> began = e.failed();
      case ErrorRaised e -> {
        refused(e, entry, found);
        began = false;
      }
      default -> {}
    }
  }

  private void refused(ErrorRaised e, Entry entry, Sightings found) {
    Origin born = e.origin();
    String state = born == null || born.name().isEmpty() ? "a state" : "`" + born.name() + "`";
    if (e.message().startsWith("Inputs/outputs for brainstate transformations cannot be")) {
      if (began) {
        found.seen("G02", entry, "the function returns " + state + " itself, not its value.");
      } else {
        found.seen(
            "G01",
            entry,
            "%s is passed as an argument; a transformation finds states by itself, and takes only"
                    .formatted(state)
                + " values.");
      }
      return;
    }
    for (Refusal r : REFUSALS) {
      if (r.type().equals(e.type()) && r.message().matcher(e.message()).lookingAt()) {
        found.seen(r.gotcha(), entry, r.because() + ".");
        return;
      }
    }
  }
}
