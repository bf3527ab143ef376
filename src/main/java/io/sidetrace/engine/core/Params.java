package io.sidetrace.engine.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static arguments of a primitive. Implemented by records: the components are printed and
 * parsed under their names in snake case, in alphabetical order, as JAX does.
 */
public interface Params {

  /** No static arguments. */
  record None() implements Params {
    public static final None NONE = new None();
  }

  /** Left out of the text when it is an empty list. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface UnlessEmpty {}

  /** Never in the text; a parser takes it from the type of the result. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Hidden {}

  /** Parameters that JAX prints and that are always the same here: `sharding=None`. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface AlwaysPrints {
    String[] value();
  }

  /**
   * Parameters that hold a function of one program: what is made from them is not kept for others.
   */
  interface OfProgram extends Params {}

  /** Parameters of collectives: primitives that combine the lanes along named axes. */
  interface OverAxes extends Params {
    boolean isOver(String name);
  }

  /** Completes parsed parameters from the types of the results. */
  default Params completedBy(java.util.List<ShapedArray> out) {
    return this;
  }
}
