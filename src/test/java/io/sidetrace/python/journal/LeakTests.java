package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.TracerLeaked;
import io.sidetrace.engine.journal.Event.TracerStored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which line stored the tracer, in what, and when did it die? */
class LeakTests {
  @ParameterizedTest(name = "{0} under {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "last = y           | last       | last       | jax.jit(f)(1.)",
        "log.append(y)      | log[0]     | log[0]     | jax.jit(f)(1.)",
        "table['h'] = y     | table['h'] | table['h'] | jax.jit(f)(1.)",
        "net.h = y          | net.h      | net.h      | jax.jit(f)(1.)",
        "log.append((0, y)) | log[0][1]  | log[0][1]  | jax.jit(f)(1.)",
        "net.h = y          | net.h      | net.h      | jax.grad(f)(1.)",
        "net.h = y          | net.h      | net.h      | jax.vmap(f)(jnp.ones(3))",
        "log.append(y)      | log[0]     | log[0]     | jax.lax.map(f, jnp.ones(3))",
      })
  void theLineThatStoredItAndThePlaceAreKnown(String store, String use, String place, String call) {
    Journal journal =
        Journal.onePass(
            """
              import jax, jax.numpy as jnp
              last = None
              log = []
              table = {}
              class Net: pass
              net = Net()
              def f(x):
                global last
                y = x * 2.
                %s
                return y
              %s
              try:
                %s + 1.
              except jax.errors.UnexpectedTracerError:
                print('dead')
              """
                .formatted(store, call, use));
    assertThat(journal.all(TracerStored.class))
        .contains(new TracerStored(journal.function("f"), place, 10, "float32[]"));
    assertThat(journal.all(TracerLeaked.class))
        .containsExactly(new TracerLeaked("float32[]", 9, "f", place, 10, 12));
    assertThat(journal.lines(TracerLeaked.class)).containsExactly(14);
  }

  @Test
  void aStateThatWasMadeInsideHoldsIt() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst
            born = []
            @bst.transform.jit
            def f(x):
              q = bst.State(x * 2.)
              born.append(q)
              return x
            f(1.)
            try:
              born[0].value
            except Exception as e:
              print(type(e).__name__)
            """);
    assertThat(journal.all(TracerLeaked.class))
        .containsExactly(new TracerLeaked("float32[]", 5, "f", "q", 5, 8));
  }

  @Test
  void aVariableThatPlainJaxWroteHoldsIt() {
    Journal journal =
        Journal.twoPass(
            """
            import brainpy.math as bm
            import jax
            v = bm.Variable(bm.zeros(1))
            def f(x):
              v.value = v.value + x
              return x
            jax.jit(f)(1.)
            try:
              v + 1.
            except jax.errors.UnexpectedTracerError:
              print('dead')
            """);
    assertThat(journal.all(TracerLeaked.class))
        .containsExactly(new TracerLeaked("float32[1]", 5, "f", "v", 5, 7));
  }

  @Test
  void whereItCannotBeToldThePlaceIsEmpty() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            def keeper():
              kept = []
              return kept, lambda y: [kept.append(y) for _ in range(1)]
            kept, keep = keeper()
            @jax.jit
            def f(x):
              y = x * 2.
              setattr(keep, 'y', y)
              return y
            f(1.)
            try:
              keep.y + 1.
            except jax.errors.UnexpectedTracerError:
              print('dead')
            """);
    assertThat(journal.all(TracerLeaked.class))
        .containsExactly(new TracerLeaked("float32[]", 8, "f", "", 0, 11));
  }
}
