package io.sidetrace.engine.kernel;

/** Compiled code that goes through elements. */
interface Loop {

  /**
   * Computes `n` elements.
   *
   * @param arrays storage (`float[]` or `int[]`) of the inputs, then of the outputs
   * @param at where in each storage the first element is; inputs that are one value are read there
   */
  void run(Object[] arrays, int[] at, int n);
}
