package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;

/** A product of matrices. */
record MatrixStep(MatrixProduct product, int left, int right, int out) implements Step {

  @Override
  public void run(Array[] places) {
    float[] a = places[left].floats();
    float[] b = places[right].floats();
    float[] c =
        Gemm.product(
            product.leftTransposed() ? Gemm.transposed(a, product.k(), product.m()) : a,
            product.rightTransposed() ? Gemm.transposed(b, product.n(), product.k()) : b,
            product.m(),
            product.k(),
            product.n());
    places[out] = Array.of(product.result(), c);
  }
}
