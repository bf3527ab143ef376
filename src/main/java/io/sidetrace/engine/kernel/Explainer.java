package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Backend.Explanation;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.JaxprRows;
import io.sidetrace.engine.journal.Event.KernelPart;
import io.sidetrace.engine.journal.Event.Stage;
import io.sidetrace.engine.pass.Fusion;
import io.sidetrace.engine.pass.Part;
import io.sidetrace.engine.pass.Pass;
import io.sidetrace.engine.pass.Pointwise;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the passes make of a jaxpr, and what its kernel will do. */
final class Explainer {
  /** Characters of all stages together; later ones have no text then. */
  private static final int MOST_TEXT = 32 * 1024;

  private final JaxprRows.Series series = new JaxprRows.Series();
  private final List<Stage> stages = new ArrayList<>();
  private int textLeft = MOST_TEXT;

  Explainer(Jaxpr asTraced) {
    JaxprRows rows = series.next(asTraced);
    boolean fits = rows.text().length() <= textLeft;
    String text = fits && !rows.text().equals(asTraced.toString()) ? rows.text() : "";
    stages.add(new Stage("as traced", text, fits ? rows.lines() : List.of()));
  }

  void changed(Pass pass, ClosedJaxpr jaxpr) {
    if (textLeft <= 0) {
      stages.add(new Stage(pass.name(), "", List.of()));
      return;
    }
    JaxprRows rows = series.next(jaxpr.jaxpr());
    textLeft -= rows.text().length();
    stages.add(
        textLeft < 0
            ? new Stage(pass.name(), "", List.of())
            : new Stage(pass.name(), rows.text(), rows.lines()));
  }

  Explanation explanation(Jaxpr simplified) {
    return new Explanation(stages, Fusion.parts(simplified).stream().map(Explainer::part).toList());
  }

  private static KernelPart part(Part part) {
    return switch (part) {
      case Part.Whole whole -> whole(whole.eqn());
      case Part.Loop loop -> {
        List<Eqn> eqns = loop.eqns().stream().map(Pointwise::eqn).toList();
        yield part("one loop", by(loop), loop.size(), eqns);
      }
    };
  }

  private static String by(Part.Loop loop) {
    if (!VectorLoopWriter.canWrite(LoopBodies.of(loop))) {
      return "bytecode, element by element: one of its operations has no vector form";
    }
    return loop.size() < FusedLoop.VECTOR_FROM
        ? "bytecode, element by element: there are few"
        : "bytecode, element by element at first, over vectors once that is warm";
  }

  private static KernelPart whole(Eqn eqn) {
    return MatrixProduct.of(eqn)
        .map(p -> part("matrix product", Gemm.how(p.m(), p.k(), p.n()), 0, List.of(eqn)))
        .orElseGet(
            () ->
                eqn.primitive().prepare() == null
                    ? part("whole arrays", "the primitive's own rule, in Java", 0, List.of(eqn))
                    : part("inner program", "a kernel of its own", 0, List.of(eqn)));
  }

  private static KernelPart part(String how, String by, int elements, List<Eqn> eqns) {
    return new KernelPart(
        how,
        by,
        elements,
        eqns.stream().map(e -> e.primitive().name()).toList(),
        eqns.stream().map(e -> e.span().line()).filter(l -> l > 0).distinct().sorted().toList());
  }
}
