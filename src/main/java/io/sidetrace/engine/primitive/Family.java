package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What elementwise primitives have in common. */
final class Family {
  /** Primitives that take no complex numbers. */
  private static final Set<String> REAL =
      Set.of(
          "floor",
          "ceil",
          "round",
          "is_finite",
          "atan2",
          "rem",
          "erf",
          "erfc",
          "lgamma",
          "digamma");

  /** What jaxlib 0.4 rounds differently. */
  private static final Set<String> OLDER = Set.of("log1p", "erf", "erfInv");

  private Family() {}

  static Primitive.Definition<None> unary(String name, String method, Predicate<DType> accepts) {
    return elementwise(name, None.class, choice(method))
        .abstractEval((in, p) -> List.of(accepted(name, in.get(0), accepts)));
  }

  private static Lowering.Choice choice(String method) {
    if (OLDER.contains(method)) {
      return (in, p) -> Lowering.Callee.of(Session.isTwoPass() ? method + "Older" : method);
    }
    if (method.equals("atan")) {
      return (in, p) ->
          Lowering.Callee.of(
              Session.isTwoPass() || Libraries.vectorizes(in.get(0)) ? method : "atanShort");
    }
    return (in, p) -> Lowering.Callee.of(unsigned(method, in));
  }

  static Primitive.Definition<None> binary(String name, String method, Predicate<DType> accepts) {
    return elementwise(name, None.class, method)
        .abstractEval(
            (in, p) -> {
              for (int i = 0; i < in.size(); i++) {
                accepted(name, in.get(i), accepts, " at position " + i);
              }
              return List.of(sameDtypes(name, in));
            });
  }

  static Primitive.Definition<None> comparison(String name) {
    return elementwise(name, None.class, name)
        .jvp(Derivatives.constant())
        .abstractEval((in, p) -> List.of(sameDtypes(name, in).with(DType.BOOL, false)));
  }

  /** With the method of that name, or its unsigned form for uint32. */
  static <P extends Params> Primitive.Definition<P> elementwise(
      String name, Class<P> params, String method) {
    return elementwise(name, params, (in, p) -> Lowering.Callee.of(unsigned(method, in)));
  }

  static <P extends Params> Primitive.Definition<P> elementwise(
      String name, Class<P> params, Lowering.Choice any) {
    Lowering.Choice choice = (in, p) -> narrowed(any.of(in, p), in.get(0).dtype());
    return Primitive.named(name, params)
        .lower(new Lowering.Elementwise(choice))
        .batch(Batching.elementwise())
        .eval(
            (in, p, out) ->
                List.of(
                    Elements.map(
                        Libraries.alone(
                            choice.of(in.stream().map(Array::aval).toList(), p), out.get(0)),
                        in,
                        out.get(0))));
  }

  /** The form of a method that rounds between its steps, for types that need one. */
  static Lowering.Callee narrowed(Lowering.Callee callee, DType dtype) {
    if (!dtype.isNarrowFloat()) {
      return callee;
    }
    String plain = callee.method().replace("Older", "") + "Narrow";
    String older = plain + "Older";
    String method = Session.isTwoPass() && Elements.has(older) ? older : plain;
    if (!Elements.has(method)) {
      return callee;
    }
    List<Integer> constants = new ArrayList<>(callee.constants());
    constants.add(dtype.place());
    return new Lowering.Callee(method, constants);
  }

  static String unsigned(String method, List<ShapedArray> in) {
    return in.get(in.size() - 1).dtype() == DType.UINT32 && Elements.has(method + "Unsigned")
        ? method + "Unsigned"
        : method;
  }

  /** What a function of floats accepts: complex numbers too, unless JAX keeps it to the real. */
  static Predicate<DType> ofFunction(String name) {
    return REAL.contains(name) ? DType::isFloat : DType::isInexact;
  }

  static ShapedArray accepted(String name, ShapedArray in, Predicate<DType> accepts) {
    return accepted(name, in, accepts, "");
  }

  /** Refuses a dtype in JAX's words; `at` says where among several operands: ` at position 1`. */
  static ShapedArray accepted(String name, ShapedArray in, Predicate<DType> accepts, String at) {
    if (!accepts.test(in.dtype())) {
      throw EngineError.type(
          "%s does not accept dtype %s%s. Accepted dtypes%s are subtypes of %s."
              .formatted(name, in.dtype(), at, at, kinds(name, accepts)));
    }
    return in;
  }

  private static String kinds(String name, Predicate<DType> accepts) {
    boolean old = Session.current().profile() == Profile.TWO_PASS;
    if (!accepts.test(DType.FLOAT32)) {
      String bools = old ? ", bool_" : ", bool";
      return accepts.test(DType.BOOL) ? "integer" + bools : "integer";
    }
    if (name.equals("abs")) {
      return "floating, complexfloating, signedinteger";
    }
    if (REAL.contains(name)) {
      return accepts.test(DType.INT32) ? "integer, floating" : "floating";
    }
    String complex = old ? "complexfloating, floating" : "floating, complexfloating";
    return accepts.test(DType.INT32) ? "integer, " + complex : "floating, complexfloating";
  }

  /**
   * The type of an elementwise result: dtypes must agree, shapes must broadcast; weak if all are.
   */
  static ShapedArray sameDtypes(String name, List<ShapedArray> in) {
    DType dtype = in.get(0).dtype();
    if (in.stream().anyMatch(a -> a.dtype() != dtype)) {
      throw EngineError.type(
          "lax.%s requires arguments to have the same dtypes, got %s. (Tip: jnp.%s is a similar function that does automatic type promotion on inputs)."
              .formatted(
                  name,
                  in.stream().map(a -> a.dtype().toString()).collect(Collectors.joining(", ")),
                  name));
    }
    boolean weak = in.stream().allMatch(ShapedArray::weakType);
    return new ShapedArray(
        broadcast(name, in.stream().map(ShapedArray::shape).toList()), dtype, weak);
  }

  /** Scalars go with everything; otherwise ranks are equal and sizes agree or are 1. */
  static Shape broadcast(String name, List<Shape> shapes) {
    List<Shape> arrays = shapes.stream().filter(s -> !s.isScalar()).toList();
    if (arrays.isEmpty()) {
      return Shape.SCALAR;
    }
    Shape result = arrays.get(0);
    for (Shape s : arrays) {
      if (s.rank() != result.rank()) {
        throw incompatible(name, shapes);
      }
      for (int axis = 0; axis < s.rank(); axis++) {
        if (result.size(axis) == 1) {
          result = result.with(axis, s.size(axis));
        } else if (s.size(axis) != 1 && s.size(axis) != result.size(axis)) {
          throw incompatible(name, shapes);
        }
      }
    }
    return result;
  }

  static EngineError incompatible(String name, List<Shape> shapes) {
    return EngineError.type(
        "%s got incompatible shapes for broadcasting: %s."
            .formatted(
                name, shapes.stream().map(Shape::toString).collect(Collectors.joining(", "))));
  }

  /** Samples of every kind that a family accepts: floats, a matrix, integers. */
  static List<Array> floats() {
    List<Array> samples = new ArrayList<>();
    samples.add(Array.of(0.25f, 0.5f, 0.75f));
    samples.add(
        Array.of(ShapedArray.of(DType.FLOAT32, 2, 2), new float[] {0.1f, 0.9f, 0.3f, 0.6f}));
    return samples;
  }
}
