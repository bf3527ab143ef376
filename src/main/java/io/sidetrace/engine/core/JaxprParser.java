package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link JaxprPrinter} prints: parsing and printing are inverse. What texts do not have
 * is filled in: no type is weak, no equation has a place in a program, and the constants of inner
 * jaxprs are zeros. Primitives are those whose families are loaded.
 */
final class JaxprParser {
  private final JaxprScanner in;
  private final ParamsParser params;
  private final Map<String, Integer> sharedAt = new HashMap<>();
  private final Map<String, Jaxpr> shared = new HashMap<>();

  JaxprParser(String text) {
    this.in = new JaxprScanner(text);
    this.params = new ParamsParser(in, this);
  }

  /** Parameters alone, as an equation shows them: `[axis=0 reverse=False]`. */
  static <P extends Params> P params(Class<P> type, String text) {
    return new JaxprParser(text).params.parse(type);
  }

  Jaxpr parse() {
    while (in.peek() == 'l') {
      in.expect("let");
      String name = in.word("the name of a jaxpr");
      in.expect('=');
      sharedAt.put(name, in.position());
      in.skipBalanced("{}");
      in.expect("in");
    }
    Jaxpr jaxpr = jaxpr();
    if (in.peek() != 0) {
      throw in.error("the end");
    }
    return jaxpr;
  }

  /** A jaxpr, or the name of a shared one. These may be defined after the ones that name them. */
  Jaxpr jaxpr() {
    if (in.peek() == '{') {
      return body();
    }
    int start = in.position();
    String name = in.word("a jaxpr");
    Integer at = sharedAt.get(name);
    if (at == null) {
      throw in.error("a jaxpr", start);
    }
    Jaxpr known = shared.get(name);
    if (known == null) {
      int after = in.position();
      in.moveTo(at);
      known = body();
      in.moveTo(after);
      shared.put(name, known);
    }
    return known;
  }

  ClosedJaxpr closed() {
    Jaxpr jaxpr = jaxpr();
    List<Value> zeros = new ArrayList<>();
    for (Atom.Var v : jaxpr.constvars()) {
      ShapedArray aval = v.aval();
      zeros.add(Array.wrap(aval, Array.allocate(aval.dtype(), aval.shape().elements())));
    }
    return new ClosedJaxpr(jaxpr, zeros);
  }

  private Jaxpr body() {
    Map<String, Atom.Var> scope = new HashMap<>();
    in.expect('{');
    in.expect("lambda");
    List<Atom.Var> constvars = binders(scope);
    in.expect(';');
    List<Atom.Var> invars = binders(scope);
    in.expect('.');
    in.expect("let");
    List<Eqn> eqns = new ArrayList<>();
    while (!in.follows("in", '(')) {
      eqns.add(eqn(scope));
      in.take(';');
    }
    in.expect("in");
    List<Atom> outs = outs(scope);
    in.expect('}');
    return new Jaxpr(constvars, invars, eqns, outs);
  }

  private List<Atom.Var> binders(Map<String, Atom.Var> scope) {
    List<Atom.Var> vars = new ArrayList<>();
    in.peek();
    while (in.definesNext()) {
      String name = in.name("a variable");
      in.expect(':');
      Atom.Var v = new Atom.Var(type());
      scope.put(name, v);
      vars.add(v);
      in.peek();
    }
    return vars;
  }

  private ShapedArray type() {
    int start = in.position();
    String name = in.word("a type");
    DType dtype = DType.named(name).orElseThrow(() -> in.error("a type", start));
    in.expect('[');
    List<Integer> sizes = new ArrayList<>();
    while (!in.take(']')) {
      if (!sizes.isEmpty()) {
        in.expect(',');
      }
      sizes.add(params.integer());
    }
    return new ShapedArray(Shape.of(sizes), dtype, false);
  }

  private Eqn eqn(Map<String, Atom.Var> scope) {
    // Results are not in scope before the equation is read: it cannot use them.
    Map<String, Atom.Var> results = new HashMap<>();
    List<Atom.Var> out = binders(results);
    if (!out.isEmpty()) {
      in.expect('=');
    }
    in.peek();
    int start = in.position();
    Primitive<?> primitive =
        Primitive.find(in.name("a primitive"))
            .orElseThrow(() -> in.error("the name of a primitive", start));
    Params given = params.parse(primitive.paramsType());
    List<Atom> operands = new ArrayList<>();
    while (operandNext(scope)) {
      operands.add(operand(scope));
    }
    scope.putAll(results);
    Params complete = given.completedBy(out.stream().map(Atom::aval).toList());
    return new Eqn(primitive, complete, operands, out, Span.NOWHERE);
  }

  /** Whether another operand comes, and not the next equation or the end. */
  private boolean operandNext(Map<String, Atom.Var> scope) {
    char c = in.peek();
    if (c == ';' || c == 0 || in.follows("in", '(')) {
      return false;
    }
    if (literalNext()) {
      return true;
    }
    int start = in.position();
    boolean equation = in.definesNext();
    String name = in.word("an operand");
    // An equation without results begins with its primitive.
    boolean primitive = !scope.containsKey(name) && Primitive.find(name).isPresent();
    in.moveTo(start);
    return !equation && !primitive;
  }

  private boolean literalNext() {
    char c = in.peek();
    return c == '-'
        || Character.isDigit(c)
        || in.follows("True", ':')
        || in.follows("False", ':')
        || in.follows("nan", ':')
        || in.follows("inf", ':');
  }

  private Atom operand(Map<String, Atom.Var> scope) {
    if (literalNext()) {
      return literal();
    }
    int start = in.position();
    Atom.Var v = scope.get(in.word("a variable"));
    if (v == null) {
      throw in.error("a variable that is defined", start);
    }
    return v;
  }

  private Atom.Literal literal() {
    int start = in.position();
    String number = in.word("a number");
    in.expect(':');
    ShapedArray aval = type();
    try {
      return new Atom.Literal(
          Array.literal(ParamsParser.number(number), aval.dtype(), aval.weakType()));
    } catch (NumberFormatException e) {
      throw in.error("a number", start);
    }
  }

  private List<Atom> outs(Map<String, Atom.Var> scope) {
    List<Atom> outs = new ArrayList<>();
    in.expect('(');
    while (!in.take(')')) {
      outs.add(operand(scope));
      if (in.peek() != ')') {
        in.expect(',');
      }
    }
    return outs;
  }
}
