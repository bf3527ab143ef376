package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Applies a method of {@link Scalars} to arrays, element by element: the reference for compiled
 * forms.
 */
public final class Elements {
  private static final Map<String, Method> METHODS =
      Arrays.stream(Scalars.class.getDeclaredMethods())
          .collect(Collectors.toMap(m -> m.getName() + lanes(m.getParameterTypes()), m -> m));
  private static final Map<String, MethodHandle> HANDLES = new ConcurrentHashMap<>();

  private Elements() {}

  static boolean has(String name) {
    return METHODS.keySet().stream().anyMatch(k -> k.startsWith(name + "("));
  }

  /** The method for operands of these dtypes, followed by the callee's constants. */
  public static Method method(Callee callee, List<DType> operands) {
    Class<?>[] lanes = new Class<?>[operands.size() + callee.constants().size()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = i < operands.size() && operands.get(i).isFloat() ? float.class : int.class;
    }
    Method method = METHODS.get(callee.method() + lanes(lanes));
    if (method == null) {
      throw new IllegalStateException("Scalars has no " + callee.method() + lanes(lanes));
    }
    return method;
  }

  private static String lanes(Class<?>[] types) {
    return Arrays.stream(types)
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", "(", ")"));
  }

  static Array map(Callee callee, List<Array> in, ShapedArray out) {
    if (out.dtype().isWide() || in.stream().anyMatch(a -> a.dtype().isWide())) {
      return WideElements.map(callee, in, out);
    }
    MethodHandle handle = handle(method(callee, in.stream().map(Array::dtype).toList()));
    int n = out.shape().elements();
    int[][] offsets = new int[in.size()][];
    for (int k = 0; k < in.size(); k++) {
      offsets[k] = offsets(in.get(k).shape(), out.shape());
    }
    Object result = Array.allocate(out.dtype(), n);
    double[] operands = new double[handle.type().parameterCount()];
    for (int c = 0; c < callee.constants().size(); c++) {
      operands[in.size() + c] = callee.constants().get(c);
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < in.size(); k++) {
        operands[k] = lane(in.get(k), offsets[k][i]);
      }
      double x = invoke(handle, operands);
      if (result instanceof float[] f) {
        f[i] = (float) x;
      } else {
        ((int[]) result)[i] = out.dtype().wrap((int) x);
      }
    }
    return Array.wrap(out, result);
  }

  private static double lane(Array a, int index) {
    return a.elements() instanceof float[] f ? f[index] : a.ints()[index];
  }

  /** For each element of the result, the index of the operand's element that goes with it. */
  public static int[] offsets(Shape operand, Shape result) {
    int n = result.elements();
    int[] offsets = new int[n];
    if (operand.elements() == 1) {
      return offsets;
    }
    int[] strides = operand.strides();
    int[] index = new int[result.rank()];
    for (int i = 0; i < n; i++) {
      int at = 0;
      for (int axis = 0; axis < index.length; axis++) {
        at += operand.size(axis) == 1 ? 0 : index[axis] * strides[axis];
      }
      offsets[i] = at;
      Indices.next(index, result);
    }
    return offsets;
  }

  private static MethodHandle handle(Method method) {
    return HANDLES.computeIfAbsent(
        method.getName() + lanes(method.getParameterTypes()),
        key -> {
          try {
            MethodHandle exact = MethodHandles.lookup().unreflect(method);
            MethodType doubles = MethodType.genericMethodType(exact.type().parameterCount());
            for (int i = 0; i < doubles.parameterCount(); i++) {
              doubles = doubles.changeParameterType(i, double.class);
            }
            return MethodHandles.explicitCastArguments(
                exact, doubles.changeReturnType(double.class));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static double invoke(MethodHandle handle, double[] x) {
    try {
      return switch (x.length) {
        case 1 -> (double) handle.invokeExact(x[0]);
        case 2 -> (double) handle.invokeExact(x[0], x[1]);
        default -> (double) handle.invokeExact(x[0], x[1], x[2]);
      };
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
