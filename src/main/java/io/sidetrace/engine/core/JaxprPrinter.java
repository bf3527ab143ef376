package io.sidetrace.engine.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints a jaxpr in JAX's format: names a, b, … over one counter in the order in which they are
 * met, a jaxpr that is used twice before the rest. In the newer format inner jaxprs of a `jit` are
 * named like their operands.
 */
final class JaxprPrinter {
  private final Jaxpr jaxpr;
  private final JaxprStyle style;
  private final Map<Atom.Var, String> names;
  private final Map<Jaxpr, String> shared = new LinkedHashMap<>();
  private final Naming naming;

  /** Names that variables have; kept, they are the same in the next text. */
  static final class Naming {
    private final Map<Atom.Var, String> names = new HashMap<>();
    private int next;
  }

  JaxprPrinter(Jaxpr jaxpr, JaxprStyle style) {
    this(jaxpr, style, new Naming());
  }

  JaxprPrinter(Jaxpr jaxpr, JaxprStyle style, Naming naming) {
    this.jaxpr = jaxpr;
    this.style = style;
    this.naming = naming;
    this.names = naming.names;
  }

  String text() {
    return Doc.layout(whole());
  }

  /** With each equation on a row of its own, also where all would fit on one. */
  JaxprRows rows() {
    List<Doc> parts = new ArrayList<>(whole().parts());
    if (!jaxpr.eqns().isEmpty() && parts.getLast() instanceof Doc.Group group) {
      parts.set(parts.size() - 1, group.inner());
    }
    return JaxprRows.of(new Doc.Concat(parts));
  }

  private Doc.Concat whole() {
    nameUnused(jaxpr);
    Map<Jaxpr, String> first = findShared();
    if (style.isNew()) {
      shared.putAll(first);
    }
    List<Doc> docs = new ArrayList<>();
    first.forEach(
        (inner, name) -> {
          docs.add(
              Doc.concat(
                  Doc.text("let " + name + " = "),
                  body(inner),
                  Doc.text(" in"),
                  new Doc.Break("\n")));
          shared.put(inner, name);
        });
    docs.add(doc(jaxpr));
    return new Doc.Concat(docs);
  }

  /** Results that nobody reads are `_`; in the newer format those of inner jaxprs keep names. */
  private void nameUnused(Jaxpr j) {
    if (!style.isNew()) {
      j.eqns().forEach(e -> ParamsText.jaxprs(e.params()).forEach(this::nameUnused));
    }
    Set<Atom> used = new HashSet<>(j.outs());
    j.eqns().forEach(e -> used.addAll(e.in()));
    for (Eqn eqn : j.eqns()) {
      eqn.out().stream().filter(v -> !used.contains(v)).forEach(v -> names.put(v, "_"));
    }
  }

  /** The jaxprs that are printed before the rest, by the names that stand for them. */
  private Map<Jaxpr, String> findShared() {
    Map<Jaxpr, Integer> uses = new LinkedHashMap<>();
    Map<Jaxpr, String> called = new HashMap<>();
    Deque<Jaxpr> todo = new ArrayDeque<>(List.of(jaxpr));
    while (!todo.isEmpty()) {
      Jaxpr j = todo.poll();
      uses.merge(j, j != jaxpr && style.standsAlone(j) ? 2 : 1, Integer::sum);
      for (Eqn eqn : j.eqns()) {
        for (Jaxpr inner : ParamsText.jaxprs(eqn.params())) {
          todo.add(inner);
          ParamsText.name(eqn.params())
              .ifPresent(name -> called.putIfAbsent(inner, name.replaceAll("^[<>]+|[<>]+$", "")));
        }
      }
    }
    Map<Jaxpr, String> found = new LinkedHashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    uses.forEach(
        (j, count) -> {
          if (count > 1) {
            String name = called.getOrDefault(j, "jaxpr");
            int before = taken.merge(name, 1, Integer::sum) - 1;
            found.put(j, before == 0 ? name : name + before);
          }
        });
    return found;
  }

  private Doc doc(Jaxpr j) {
    String name = shared.get(j);
    return name == null ? body(j) : Doc.text(name);
  }

  private Doc body(Jaxpr j) {
    Doc consts = binders(j.constvars());
    Doc ins = binders(j.invars());
    List<Doc> eqns = j.eqns().stream().map(this::eqn).toList();
    Doc outs =
        Doc.concat(
            Doc.text("("), atoms(j.outs(), ","), Doc.text(j.outs().size() == 1 ? ",)" : ")"));
    return new Doc.Group(
        Doc.concat(
            new Doc.Nest(
                2,
                Doc.concat(
                    Doc.text("{ lambda "),
                    consts,
                    Doc.text("; "),
                    ins,
                    Doc.text(". let"),
                    new Doc.Nest(
                        2, Doc.concat(new Doc.Break(" "), Doc.join(new Doc.Break("; "), eqns))),
                    new Doc.Break(" "),
                    Doc.text("in "),
                    outs)),
            Doc.text(" }")));
  }

  private Doc eqn(Eqn eqn) {
    if (style.isNew() && ParamsText.isCall(eqn)) {
      for (Jaxpr inner : ParamsText.jaxprs(eqn.params())) {
        if (!shared.containsKey(inner)) {
          nameAlike(inner.invars(), eqn.in());
          nameAlike(inner.outs(), eqn.out());
        }
      }
    }
    Doc out = binders(eqn.out());
    Doc params = params(eqn);
    return Doc.concat(
        new Doc.Anchor(eqn.span().line()),
        out,
        Doc.text(eqn.out().isEmpty() ? "" : " = "),
        Doc.text(style.primitive(eqn)),
        params,
        Doc.text(" "),
        operands(eqn));
  }

  private Doc params(Eqn eqn) {
    List<Doc> pairs = new ArrayList<>();
    style
        .params(eqn)
        .forEach((key, value) -> pairs.add(Doc.concat(Doc.text(key + "="), paramValue(value))));
    if (pairs.isEmpty()) {
      return Doc.text("");
    }
    return new Doc.Group(
        Doc.concat(
            new Doc.Nest(
                2,
                Doc.concat(Doc.text("["), new Doc.Break(""), Doc.join(new Doc.Break(" "), pairs))),
            new Doc.Break(""),
            Doc.text("]")));
  }

  private Doc paramValue(Object value) {
    return switch (value) {
      case ClosedJaxpr c -> doc(c.jaxpr());
      case Jaxpr j -> doc(j);
      case java.util.Optional<?> o when o.isPresent() -> paramValue(o.get());
      case List<?> list when !list.isEmpty() && list.get(0) instanceof ClosedJaxpr ->
          branches(list);
      default -> Doc.text(ParamsText.text(value));
    };
  }

  private Doc branches(List<?> jaxprs) {
    List<Doc> docs = jaxprs.stream().map(j -> doc(((ClosedJaxpr) j).jaxpr())).toList();
    return new Doc.Group(
        Doc.concat(
            new Doc.Nest(
                2,
                Doc.concat(Doc.text("("), new Doc.Break(""), Doc.join(new Doc.Break(" "), docs))),
            new Doc.Break(""),
            Doc.text(")")));
  }

  private void nameAlike(List<? extends Atom> inner, List<? extends Atom> outer) {
    Set<Atom> used = new HashSet<>();
    for (int i = 0; i < Math.min(inner.size(), outer.size()); i++) {
      if (inner.get(i) instanceof Atom.Var to
          && outer.get(i) instanceof Atom.Var from
          && !names.containsKey(to)
          && used.add(from)) {
        names.put(to, name(from));
      }
    }
  }

  private Doc binders(List<Atom.Var> vars) {
    return spaced(
        vars.stream().map(v -> Doc.text(name(v) + ":" + v.aval().shortText())).toList(), "");
  }

  private Doc atoms(List<? extends Atom> atoms, String separator) {
    return spaced(atoms.stream().map(this::atom).toList(), separator);
  }

  /** `pow` keeps a base that is a Python number as it was written; others are printed rounded. */
  private Doc operands(Eqn eqn) {
    if (eqn.primitive().name().equals("pow")
        && eqn.in().get(0) instanceof Atom.Literal base
        && base.aval().weakType()
        && base.aval().dtype() == DType.FLOAT32) {
      String written = typed(Float.toString((float) base.value().number(0)), base);
      return spaced(List.of(Doc.text(written), atom(eqn.in().get(1))), "");
    }
    return atoms(eqn.in(), "");
  }

  private Doc atom(Atom atom) {
    return Doc.text(
        switch (atom) {
          case Atom.Var v -> name(v);
          case Atom.Literal l -> typed(ArrayText.item(l.value(), 0), l);
        });
  }

  private static Doc spaced(List<Doc> docs, String separator) {
    Doc between = Doc.concat(Doc.text(separator), new Doc.Group(new Doc.Break(" ")));
    return new Doc.Nest(2, new Doc.Group(Doc.join(between, docs)));
  }

  private String typed(String number, Atom.Literal literal) {
    return style.isNew() ? number + ":" + literal.aval().shortText() : number;
  }

  private String name(Atom.Var v) {
    String known = names.get(v);
    if (known != null) {
      return known;
    }
    String name;
    do {
      name = letters(naming.next++);
    } while (shared.containsValue(name));
    names.put(v, name);
    return name;
  }

  /** a … z, ba, bb, …: digits to the base 26. */
  static String letters(int number) {
    StringBuilder text = new StringBuilder();
    int n = number;
    do {
      text.insert(0, (char) ('a' + n % 26));
      n /= 26;
    } while (n > 0);
    return text.toString();
  }
}
