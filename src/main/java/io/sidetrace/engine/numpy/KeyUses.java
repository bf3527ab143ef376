package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shortened;
import io.sidetrace.engine.core.Trace;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys draws have used, to tell when one is used again. A key that is data is known by its
 * words, a traced one by the very value.
 */
public final class KeyUses {
  /** Keys that are remembered; a program may draw millions of times. */
  private static final int MOST = 10_000;

  private final Session session;
  private final Map<Object, Use> uses = new HashMap<>();
  private final Set<Pair> told = new HashSet<>();

  /** A draw: its line, what was drawn from, and the trace under which that was. */
  public record Use(int line, String distribution, Trace trace) {}

  private record Pair(Object key, int first, int second) {}

  /** Equal to itself alone. */
  private record Traced(Value value) {
    @Override
    @SuppressWarnings("ReferenceEquality") // the very value
    public boolean equals(@Nullable Object other) {
      return other instanceof Traced t && t.value == value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }

  private KeyUses(Session session) {
    this.session = session;
  }

  public static KeyUses of(Session session) {
    return session.part(KeyUses.class, () -> new KeyUses(session));
  }

  /**
   * @param state whose key it is, 0 for a key that the program handed over
   */
  public void drawn(Value key, String distribution, int state) {
    int line = session.here().line();
    Value words = words(key);
    String text = Shortened.value(words);
    boolean frozen = words instanceof Array && session.recorder().clock() == Clock.TRACING;
    session.recorder().recordAt(line, new Event.RandomDrawn(state, distribution, text, frozen));
    if (state == 0) {
      used(identity(words), text, new Use(line, distribution, session.trace()));
    }
  }

  /** A key is split up: after that it must not be used. */
  public void split(Value key) {
    Value words = words(key);
    used(
        identity(words),
        Shortened.value(words),
        new Use(session.here().line(), "split", session.trace()));
  }

  /** The first use of a traced key, if there was one. */
  public Optional<Use> firstOf(Tracer key) {
    return Optional.ofNullable(uses.get(new Traced(key)));
  }

  /** A program that uses this key runs, or is called by another one that is traced. */
  public void again(Value key, Use use) {
    Value words = words(key);
    used(
        identity(words),
        Shortened.value(words),
        new Use(use.line(), use.distribution(), session.trace()));
  }

  private void used(Object key, String text, Use now) {
    Use first = uses.size() < MOST ? uses.putIfAbsent(key, now) : uses.get(key);
    if (first == null || !isAnother(first, now)) {
      return;
    }
    if (told.size() < MOST && told.add(new Pair(key, first.line(), now.line()))) {
      session
          .recorder()
          .record(
              new Event.KeyReused(text, first.line(), first.distribution(), now.distribution()));
    }
  }

  /** The same line in another trace is the same draw, traced again. */
  @SuppressWarnings("ReferenceEquality") // the very trace
  private static boolean isAnother(Use first, Use now) {
    return first.trace() == now.trace() || first.line() != now.line();
  }

  /** A draw with this key is the first one again. */
  public void forget(Value key) {
    uses.remove(identity(words(key)));
  }

  private static Object identity(Value words) {
    return words instanceof Array a ? Arrays.stream(a.ints()).boxed().toList() : new Traced(words);
  }

  /** The words of a key that is data, whatever is being traced. */
  private Value words(Value key) {
    return key instanceof Array a && a.dtype() == DType.KEY
        ? session.under(session.base(), () -> Random.unwrap(a))
        : key;
  }
}
