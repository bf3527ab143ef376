package io.sidetrace.engine.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix products by ND4J's native code. Loading this class loads ND4J, which takes a second or
 * two, so nobody mentions it before a product is large enough.
 */
final class Nd4jGemm {
  static {
    // Off-heap memory, outside -Xmx: without a limit it grew to 2 GiB.
    setUnlessSet("org.bytedeco.javacpp.maxbytes", "512M");
    setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "0");
    setUnlessSet("org.nd4j.log.initialization", "false");
    setUnlessSet("ND4J_SKIP_BLAS_THREADS", "false");
  }

  private Nd4jGemm() {}

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  static float[] product(float[] a, float[] b, int m, int k, int n) {
    try (INDArray left = Nd4j.create(a, new long[] {m, k}, 'c');
        INDArray right = Nd4j.create(b, new long[] {k, n}, 'c');
        INDArray c = Nd4j.create(new float[m * n], new long[] {m, n}, 'c')) {
      left.mmuli(right, c);
      return c.data().asFloat();
    }
  }
}
