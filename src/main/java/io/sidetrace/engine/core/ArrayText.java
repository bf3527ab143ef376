package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/** Arrays as numpy prints them, within jax's `Array(…)`. */
public final class ArrayText {
  private static final int LINE_WIDTH = 75;
  private static final int SUMMARIZE_ABOVE = 1000;
  private static final int EDGE = 3;

  private ArrayText() {}

  /**
   * Whose rules for large numbers: numpy 2.4 shows them with an exponent from as many digits on as
   * the dtype has, numpy 1.26 from 1e8 on, in arrays, and from 1e16 on alone.
   */
  public enum Numpy {
    V2,
    V1;

    /** From which size on arrays are shown with an exponent. */
    double scientificFrom(DType dtype) {
      return this == V1 ? 1e8 : Math.pow(10, Math.min(8, precision(dtype)));
    }

    /** The power of ten from which one number is shown with an exponent. */
    int scalarCutoff(DType dtype) {
      return this == V1 || dtype == DType.FLOAT64 ? 16 : precision(dtype);
    }

    private static int precision(DType dtype) {
      return switch (dtype) {
        case FLOAT16 -> 3;
        case FLOAT64 -> 15;
        default -> 6;
      };
    }
  }

  /** `[1. 2.]`, or `1.0` for a scalar, as numpy 2 prints it. */
  public static String str(Array array) {
    return str(array, Numpy.V2);
  }

  public static String str(Array array, Numpy numpy) {
    if (array.dtype() == DType.KEY) {
      return keys(array);
    }
    return array.shape().isScalar() ? scalar(array, numpy) : lay(array, "", " ", 0, numpy);
  }

  /** `Array([1., 2.], dtype=float32)`. */
  public static String repr(Array array, Numpy numpy) {
    if (array.dtype() == DType.KEY) {
      return keys(array);
    }
    String dtype =
        "dtype=" + array.dtype() + (array.aval().weakType() ? ", weak_type=True" : "") + ")";
    String prefix = "Array(";
    String body;
    if (array.size() == 0) {
      body = numpy == Numpy.V1 ? "[]" : "[], shape=" + array.shape();
    } else if (array.shape().isScalar()) {
      body = NumberFormat.of(array, List.of(0), numpy).apply(0);
    } else {
      body = lay(array, prefix, ", ", 1, numpy);
    }
    int lastLine = body.length() - body.lastIndexOf('\n') + 1;
    String gap = lastLine + dtype.length() + 1 > LINE_WIDTH ? " ".repeat(prefix.length()) : " ";
    return prefix + body + "," + gap + dtype;
  }

  /** The element as Python prints the number: `1.0`, `3`, `True`. */
  public static String item(Array array, int index) {
    if (array.dtype() == DType.BOOL) {
      return array.ints()[index] != 0 ? "True" : "False";
    }
    if (array.dtype().isComplex()) {
      return complex(array.complex(index), x -> PythonFloat.repr(x));
    }
    if (array.dtype().isFloat()) {
      return PythonFloat.repr(array.number(index));
    }
    return switch (array.dtype()) {
      case INT64 -> Long.toString(array.longs()[index]);
      case UINT64 -> Long.toUnsignedString(array.longs()[index]);
      default -> Long.toString((long) array.number(index));
    };
  }

  /** `(1+2j)`, or `2j` without a real part. */
  private static String complex(Complex z, DoubleFunction<String> part) {
    String im = part.apply(z.im()).replaceFirst("\\.0$", "") + "j";
    if (z.re() == 0 && Float.floatToRawIntBits(z.re()) == 0) {
      return im;
    }
    String re = part.apply(z.re()).replaceFirst("\\.0$", "");
    return "(" + re + (im.startsWith("-") ? "" : "+") + im + ")";
  }

  /** Keys show the words that they are made of. */
  private static String keys(Array array) {
    List<Integer> sizes = new ArrayList<>(array.shape().sizes());
    sizes.add(2);
    int[] words = new int[2 * array.size()];
    for (int i = 0; i < array.size(); i++) {
      words[2 * i] = (int) (array.longs()[i] >>> 32);
      words[2 * i + 1] = (int) array.longs()[i];
    }
    Array shown = Array.of(new ShapedArray(Shape.of(sizes), DType.UINT32, false), words);
    return "Array(%s, dtype=%s) overlaying:\n%s"
        .formatted(array.shape(), array.dtype(), str(shown));
  }

  private static String scalar(Array array, Numpy numpy) {
    DType dtype = array.dtype();
    if (dtype == DType.BFLOAT16) {
      return ShortestDigits.general(array.number(0));
    }
    if (dtype.isComplex()) {
      int cutoff = numpy.scalarCutoff(DType.FLOAT32);
      return complex(array.complex(0), x -> PythonFloat.numpy(x, DType.FLOAT32, cutoff));
    }
    return dtype.isFloat()
        ? PythonFloat.numpy(array.number(0), dtype, numpy.scalarCutoff(dtype))
        : item(array, 0);
  }

  private static String lay(Array array, String prefix, String separator, int suffix, Numpy numpy) {
    if (array.size() == 0) {
      return "[]";
    }
    boolean summarize = array.size() > SUMMARIZE_ABOVE;
    List<Integer> shown = new ArrayList<>();
    collect(array.shape(), 0, 0, summarize, shown);
    IntFunction<String> format = NumberFormat.of(array, shown, numpy);
    StringBuilder out = new StringBuilder();
    new Layout(array.shape(), separator, suffix, summarize, format)
        .write(out, 0, 0, prefix.length());
    return out.toString();
  }

  private static void collect(
      Shape shape, int axis, int start, boolean summarize, List<Integer> out) {
    if (axis == shape.rank()) {
      out.add(start);
      return;
    }
    int stride = shape.strides()[axis];
    for (int i : visible(shape.size(axis), summarize)) {
      collect(shape, axis + 1, start + i * stride, summarize, out);
    }
  }

  private static int[] visible(int size, boolean summarize) {
    if (!summarize || size <= 2 * EDGE) {
      return java.util.stream.IntStream.range(0, size).toArray();
    }
    return java.util.stream.IntStream.concat(
            java.util.stream.IntStream.range(0, EDGE),
            java.util.stream.IntStream.range(size - EDGE, size))
        .toArray();
  }

  /** Rows of numbers in brackets, broken as numpy breaks them. */
  private record Layout(
      Shape shape, String separator, int suffix, boolean summarize, IntFunction<String> format) {

    void write(StringBuilder out, int axis, int start, int indent) {
      int stride = shape.strides()[axis];
      int[] indices = visible(shape.size(axis), summarize);
      boolean gap = summarize && shape.size(axis) > 2 * EDGE;
      out.append('[');
      if (axis == shape.rank() - 1) {
        writeRow(out, start, stride, indices, gap, indent + 1 + axis);
      } else {
        String between =
            separator.stripTrailing()
                + "\n".repeat(shape.rank() - axis - 1)
                + " ".repeat(indent + 1 + axis);
        for (int k = 0; k < indices.length; k++) {
          if (k > 0) {
            out.append(between);
          }
          if (gap && k == EDGE) {
            out.append("...").append(between);
          }
          write(out, axis + 1, start + indices[k] * stride, indent);
        }
      }
      out.append(']');
    }

    private void writeRow(
        StringBuilder out, int start, int stride, int[] indices, boolean gap, int indent) {
      // Room for the brackets that close here, and for the comma after them.
      int room = LINE_WIDTH - shape.rank() - suffix;
      int column = indent;
      boolean first = true;
      for (int k = 0; k < indices.length; k++) {
        if (gap && k == EDGE) {
          column = append(out, "...", first, column, indent, room);
          first = false;
        }
        column =
            append(out, format.apply(start + indices[k] * stride), first, column, indent, room);
        first = false;
      }
    }

    private int append(
        StringBuilder out, String word, boolean first, int column, int indent, int room) {
      int at = column;
      if (!first) {
        String sep = separator;
        if (at + separator.length() + word.length() > room) {
          out.append(separator.stripTrailing());
          out.setLength(out.toString().stripTrailing().length());
          out.append('\n').append(" ".repeat(indent));
          at = indent;
        } else {
          out.append(sep);
          at += sep.length();
        }
      }
      out.append(word);
      return at + word.length();
    }
  }
}
