package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Span;
import io.sidetrace.engine.primitive.Conversion;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Functions;
import io.sidetrace.engine.pass.Pipeline;
import io.sidetrace.engine.pass.Reciprocals.Divisors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.IntStream;

/**
 * Random elementwise programs give the same as kernels as by their evaluation rules, to the bit.
 */
class RandomJaxprTests {
  private static final List<Primitive<Params.None>> UNARY =
      List.of(
          Elementwise.NEG,
          Elementwise.ABS,
          Elementwise.SIGN,
          Elementwise.SQUARE,
          Functions.SQRT,
          Functions.FLOOR,
          Functions.CEIL,
          Elementwise.STOP_GRADIENT);
  private static final List<Primitive<Params.None>> FLOATS_ONLY =
      List.of(Functions.SQRT, Functions.FLOOR, Functions.CEIL);
  private static final List<Primitive<Params.None>> BINARY =
      List.of(Elementwise.ADD, Elementwise.SUB, Elementwise.MUL, Elementwise.MAX, Elementwise.MIN);
  private static final List<Primitive<Params.None>> COMPARED =
      List.of(Elementwise.EQ, Elementwise.NE, Elementwise.LT, Elementwise.LE, Elementwise.GT);
  private static final List<Primitive<Params.None>> OF_BOOLS =
      List.of(Elementwise.AND, Elementwise.OR, Elementwise.XOR, Elementwise.ADD);
  private static final List<Shape> SHAPES =
      List.of(
          Shape.of(),
          Shape.of(1),
          Shape.of(7),
          Shape.of(8),
          Shape.of(65),
          Shape.of(3, 1),
          Shape.of(3, 50),
          Shape.of(1, 50),
          Shape.of(0),
          Shape.of(1001));
  private static final List<DType> DTYPES =
      List.of(
          DType.FLOAT32,
          DType.FLOAT32,
          DType.INT32,
          DType.INT8,
          DType.UINT8,
          DType.UINT32,
          DType.BOOL);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void kernelsGiveWhatTheReferenceGives(int seed) {
    Program program = new Program(new Random(seed));
    ClosedJaxpr jaxpr = program.write();
    // Passes fuse products and sums, which rounds once less.
    List<Array> expected =
        new ReferenceBackend()
            .compile(Pipeline.standard(Divisors.NONE).apply(jaxpr))
            .run(program.arguments);
    var executable = new KernelBackend().compile(jaxpr);
    for (int call = 0; call < 2; call++) {
      List<Array> actual = executable.run(program.arguments);
      for (int i = 0; i < expected.size(); i++) {
        Ulps.assertWithin(0, actual.get(i), expected.get(i), "result " + i + " of\n" + jaxpr);
      }
    }
  }

  /** A program while it is being written. */
  private static final class Program {
    private final Random random;
    private final List<Atom.Var> in = new ArrayList<>();
    private final List<Array> arguments = new ArrayList<>();
    private final List<Atom> values = new ArrayList<>();
    private final List<Eqn> eqns = new ArrayList<>();

    Program(Random random) {
      this.random = random;
    }

    ClosedJaxpr write() {
      int inputs = 1 + random.nextInt(5);
      for (int i = 0; i < inputs; i++) {
        ShapedArray aval = new ShapedArray(any(SHAPES), any(DTYPES), false);
        Atom.Var v = new Atom.Var(aval);
        in.add(v);
        values.add(v);
        arguments.add(array(aval));
      }
      int length = 1 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        addEquation();
      }
      List<Atom> outs = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        outs.add(random.nextInt(3) == 0 ? any(values) : values.getLast());
      }
      return new ClosedJaxpr(new Jaxpr(List.of(), in, eqns, outs), List.of());
    }

    private void addEquation() {
      Atom a = any(values);
      DType dtype = a.aval().dtype();
      switch (random.nextInt(6)) {
        case 0 -> convert(a);
        case 1 -> {
          if (dtype == DType.BOOL) {
            bind(Elementwise.NOT, Params.None.NONE, a);
          } else {
            Primitive<Params.None> unary = any(UNARY);
            boolean fits = dtype.isFloat() || !FLOATS_ONLY.contains(unary);
            bind(fits ? unary : Elementwise.NEG, Params.None.NONE, a);
          }
        }
        case 2 -> bind(any(COMPARED), Params.None.NONE, a, partner(a));
        case 3 -> select(a);
        default ->
            bind(
                dtype == DType.BOOL ? any(OF_BOOLS) : any(BINARY), Params.None.NONE, a, partner(a));
      }
    }

    private void convert(Atom a) {
      bind(Conversion.CONVERT_ELEMENT_TYPE, new Conversion.To(any(DTYPES), false), a);
    }

    private void select(Atom a) {
      for (Atom which : values) {
        if (which.aval().dtype() == DType.BOOL && which.aval().shape().equals(a.aval().shape())) {
          bind(Elementwise.SELECT_N, Params.None.NONE, which, a, a);
          return;
        }
      }
      convert(a);
    }

    /** A value of the same dtype whose shape goes with that of `a`, or a literal. */
    private Atom partner(Atom a) {
      for (int attempt = 0; attempt < 10; attempt++) {
        Atom b = any(values);
        if (b.aval().dtype() == a.aval().dtype() && fits(a.aval().shape(), b.aval().shape())) {
          return b;
        }
      }
      return new Atom.Literal(Array.literal(random.nextInt(5) - 2, a.aval().dtype(), false));
    }

    private static boolean fits(Shape a, Shape b) {
      if (a.isScalar() || b.isScalar()) {
        return true;
      }
      return a.rank() == b.rank()
          && IntStream.range(0, a.rank())
              .allMatch(i -> a.size(i) == b.size(i) || a.size(i) == 1 || b.size(i) == 1);
    }

    private <P extends Params> void bind(Primitive<P> primitive, P params, Atom... operands) {
      Atom.Var out =
          new Atom.Var(
              primitive
                  .abstractEval(List.of(operands).stream().map(Atom::aval).toList(), params)
                  .get(0));
      eqns.add(new Eqn(primitive, params, List.of(operands), List.of(out), Span.NOWHERE));
      values.add(out);
    }

    private Array array(ShapedArray aval) {
      int n = aval.shape().elements();
      if (aval.dtype().isFloat()) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
          x[i] = random.nextInt(20) == 0 ? Float.NaN : (float) (random.nextGaussian() * 100);
        }
        return Array.of(aval, x);
      }
      int[] x = new int[n];
      for (int i = 0; i < n; i++) {
        x[i] = aval.dtype().wrap(aval.dtype() == DType.BOOL ? random.nextInt(2) : random.nextInt());
      }
      return Array.of(aval, x);
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
