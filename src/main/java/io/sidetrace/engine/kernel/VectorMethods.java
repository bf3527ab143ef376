package io.sidetrace.engine.kernel;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/** Which methods have a vector form, and where. */
final class VectorMethods {
  private static final Map<Signature, ClassDesc> OWNERS = new HashMap<>();

  static {
    collect(Vectors.class);
    collect(VectorCpuMath.class);
    collect(VectorFunctions.class);
    collect(VectorAngles.class);
  }

  private record Signature(String name, List<Lane> lanes) {}

  private VectorMethods() {}

  private static void collect(Class<?> owner) {
    for (Method m : owner.getDeclaredMethods()) {
      List<Lane> lanes =
          Arrays.stream(m.getParameterTypes())
              .map(t -> t == FloatVector.class ? Lane.FLOAT : Lane.INT)
              .toList();
      OWNERS.put(new Signature(m.getName(), lanes), owner.describeConstable().orElseThrow());
    }
  }

  /** The class that has the method, if there is one for operands and constants of these lanes. */
  static Optional<ClassDesc> find(String name, List<Lane> lanes) {
    return Optional.ofNullable(OWNERS.get(new Signature(name, lanes)));
  }
}
