package io.sidetrace.python;

import io.sidetrace.engine.batching.BatchTrace;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ArrayText;
import io.sidetrace.engine.core.ArrayText.Numpy;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Profile;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/** What Python asks of one value: its type, its elements, how it prints. */
public final class ValueApi {

  ValueApi() {}

  @Export
  public boolean isTracer(Object x) {
    return x instanceof Tracer;
  }

  /** The name of a tracer's class; empty for data. */
  @Export
  public String kind(Object x) {
    return x instanceof Tracer t ? t.kind() : "";
  }

  /** The axis along which a lane's array has its lanes; null for what has none. */
  @Export
  public @Nullable Object laneAxis(Object x) {
    return Values.value(x) instanceof BatchTrace.Lane lane ? lane.axis() : null;
  }

  @Export
  public boolean hasNan(Object x) {
    return Values.value(x) instanceof Array a && a.hasNan();
  }

  @Export
  public boolean hasInf(Object x) {
    return Values.value(x) instanceof Array a && a.hasInf();
  }

  /** The data that a value is, or that a differentiated one stands for; null when there is none. */
  @Export
  public @Nullable Object concrete(Object x) {
    return Tracer.concrete(Values.value(x)).orElse(null);
  }

  @Export
  @SuppressWarnings("ReferenceEquality") // the very value
  public boolean same(Object x, Object y) {
    return x == y;
  }

  @Export
  public ProxyArray shape(Object x) {
    return ProxyArray.fromList(List.copyOf(((Value) x).shape().sizes()));
  }

  @Export
  public String dtype(Object x) {
    return ((Value) x).dtype().toString();
  }

  @Export
  public boolean weak(Object x) {
    return ((Value) x).aval().weakType();
  }

  /** `float32[3]`. */
  @Export
  public String aval(Object x) {
    return ((Value) x).aval().text();
  }

  /** `[type, weak, shape, dtype]`, of a Python number too. */
  @Export
  public ProxyArray type(Object x) {
    return (ProxyArray) LaxApi.avals(List.of(Values.value(x).aval())).get(0);
  }

  /** `ShapedArray(float32[3])`. */
  @Export
  public String shapedArray(Object x) {
    return ((Value) x).aval().toString();
  }

  @Export
  public String repr(Object x) {
    return switch ((Value) x) {
      case Array a -> ArrayText.repr(a, numpy());
      case Tracer t -> tracer(t);
    };
  }

  @Export
  public String str(Object x) {
    return switch ((Value) x) {
      case Array a -> ArrayText.str(a, numpy());
      case Tracer t -> tracer(t);
    };
  }

  private static String tracer(Tracer t) {
    return Session.current().profile() == Profile.TWO_PASS ? t.shownInTheOldWay() : t.shownAs();
  }

  /** The part of a message that says which argument a traced value depends on; empty if on none. */
  @Export
  public String tail(Object x) {
    Tracer tracer = (Tracer) x;
    if (!(tracer.trace() instanceof JaxprTrace trace)) {
      return "";
    }
    List<String> names = trace.dependsOn(tracer);
    if (names.isEmpty()) {
      return "";
    }
    String fun = trace.describes().replaceFirst(" traced for (\\w+)\\.?$", " for $1");
    return "\nThe error occurred while tracing the function %s. This concrete value was not available in Python because it depends on the value%s of the argument%s %s."
        .formatted(
            fun,
            names.size() > 1 ? "s" : "",
            names.size() > 1 ? "s" : "",
            String.join(" and ", names));
  }

  private static Numpy numpy() {
    return Session.current().profile() == Profile.TWO_PASS ? Numpy.V1 : Numpy.V2;
  }

  /** The element at a row-major index as a Python number. */
  @Export
  public Object item(Object x, int index) {
    Array a = (Array) x;
    if (a.dtype() == DType.BOOL) {
      return a.ints()[index] != 0;
    }
    if (a.dtype().isComplex()) {
      return ProxyArray.fromArray((double) a.complex(index).re(), (double) a.complex(index).im());
    }
    if (a.dtype() == DType.INT64) {
      return a.longs()[index];
    }
    if (a.dtype() == DType.UINT64) {
      return new java.math.BigInteger(Long.toUnsignedString(a.longs()[index]));
    }
    double n = a.number(index);
    return a.dtype().isFloat() ? (Object) n : (Object) (long) n;
  }

  /** All elements in row-major order. */
  @Export
  public ProxyArray items(Object x) {
    Array a = (Array) x;
    Object[] items = new Object[a.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = item(x, i);
    }
    return ProxyArray.fromArray(items);
  }

  /** A number as numpy prints it when it is of this dtype. */
  @Export
  public String shown(double x, String dtype) {
    return ArrayText.str(Array.scalar(x, Values.dtype(dtype)), numpy());
  }

  /** The nearest number of a float dtype. */
  @Export
  public double rounded(double x, String dtype) {
    return Array.scalar(x, Values.dtype(dtype)).number(0);
  }
}
