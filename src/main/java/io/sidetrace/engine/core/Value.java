package io.sidetrace.engine.core;

/** What flows through a program: data, or a tracer that stands for data. */
public sealed interface Value permits Array, Tracer {

  ShapedArray aval();

  default Shape shape() {
    return aval().shape();
  }

  default DType dtype() {
    return aval().dtype();
  }
}
