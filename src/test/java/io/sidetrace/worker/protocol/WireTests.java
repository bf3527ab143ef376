package io.sidetrace.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTests {

  static Stream<Class<?>> events() {
    return Arrays.stream(Event.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventComesBackAsItWas(Class<? extends Event> type) throws Exception {
    Entry entry = new Entry(1, Clock.TRACING, 2, 9, sample(type));
    FromWorker sent = new FromWorker.Happened(3, entry);
    String line = text(Wire.line(sent));
    assertThat(line).contains("\"kind\":\"" + ProtocolJson.kind(type) + "\"").endsWith("}\n");
    assertThat(Wire.fromWorker(line)).isEqualTo(sent);
  }

  @Test
  void aLineReadsPlainly() {
    Entry entry = new Entry(1, Clock.RUNNING, 0, 9, new Event.StateWritten(2, "f32[1]", "[1.]"));
    assertThat(text(Wire.line(new FromWorker.Happened(3, entry))))
        .isEqualTo(
            """
            {"kind":"happened","run":3,"entry":{"seq":1,"clock":"running","pass":0,"line":9,\
            "event":{"kind":"state-written","state":2,"aval":"f32[1]","value":"[1.]"}}}
            """);
  }

  @Test
  void theClassOfAStateDoesNotTakeThePlaceOfTheKindOfEvent() {
    Entry entry =
        new Entry(1, Clock.PYTHON, 0, 2, new Event.StateCreated(1, "a", "Variable", "f32[]", "1."));
    assertThat(text(Wire.line(new FromWorker.Happened(3, entry))))
        .contains(
            "{\"kind\":\"state-created\",\"state\":1,\"name\":\"a\",\"stateKind\":\"Variable\",");
  }

  @Test
  void everyMessageComesBackAsItWas() throws Exception {
    ToWorker run =
        new ToWorker.Run(7, new Submission("a\nb", Profile.TWO_PASS, Submission.Limits.DEFAULT));
    assertThat(Wire.toWorker(text(Wire.line(run)))).isEqualTo(run);
    ToWorker interrupt = new ToWorker.Interrupt(7);
    assertThat(Wire.toWorker(text(Wire.line(interrupt)))).isEqualTo(interrupt);
    FromWorker ready = new FromWorker.Ready();
    assertThat(Wire.fromWorker(text(Wire.line(ready)))).isEqualTo(ready);
    FromWorker started = new FromWorker.Started(7);
    assertThat(Wire.fromWorker(text(Wire.line(started)))).isEqualTo(started);
  }

  @Test
  void aReportComesBackAsItWas() throws Exception {
    FromWorker finished = new FromWorker.Finished(7, report(), true);
    String line = text(Wire.line(finished));
    assertThat(line).contains("\"outcome\":\"failed\"", "\"final\":\"[2.]\"", "\"origin\":{");
    assertThat(Wire.fromWorker(line)).isEqualTo(finished);
  }

  @Test
  void halfACharacterDoesNotBreakTheLine() throws Exception {
    Entry entry =
        new Entry(1, Clock.PYTHON, 0, 1, new Event.Printed("stdout", "\ud800\n\u0000é😀"));
    FromWorker heard = Wire.fromWorker(text(Wire.line(new FromWorker.Happened(1, entry))));
    assertThat(heard)
        .isEqualTo(
            new FromWorker.Happened(
                1, new Entry(1, Clock.PYTHON, 0, 1, new Event.Printed("stdout", "?\n\u0000é😀"))));
  }

  @Test
  void whatIsNoMessageIsRefused() {
    for (String line : List.of("", "null", "hello", "{}", "{\"kind\":\"dance\"}", "[1]")) {
      assertThatThrownBy(() -> Wire.fromWorker(line)).isInstanceOf(MalformedLineException.class);
    }
  }

  private static RunReport report() {
    return new Story("# %%\nf()\n")
        .python(1, new Event.FunctionDefined(1, "f", "jit"))
        .python(1, new Event.StateCreated(1, "a", "Variable", "float32[1]", "[1.]"))
        .python(2, new Event.StateWritten(1, "float32[1]", "[2.]"))
        .python(2, new Event.CacheMissed(1, 1, "argument x", List.of()))
        .python(2, new Event.Compiled(1, 1, "key", List.of(), "{ }", Map.of(1, 2), 3, 4))
        .python(
            2, new Event.ErrorRaised("ValueError", "no", new Event.Origin("state", "a", 1), "tb"))
        .ends();
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  /** An event of that type with every component filled, so that a new one cannot be forgotten. */
  private static Event sample(Class<? extends Event> type) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(c -> value(c.getType(), c.getGenericType())).toArray();
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  /** A record within an event, filled as well. */
  private static Object part(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(c -> value(c.getType(), c.getGenericType())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Class<?> type, Type generic) {
    if (type == int.class) {
      return 42;
    } else if (type == long.class) {
      return 4_200_000_000L;
    } else if (type == boolean.class) {
      return true;
    } else if (type == String.class) {
      return "a \"text\",\n→ two lines";
    } else if (type == List.class) {
      Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
      return switch (element) {
        case Class<?> c when c == Integer.class -> List.of(1, 2);
        case Class<?> c when c == String.class -> List.of("a", "→");
        case Class<?> c -> List.of(part(c));
        default -> List.of(value(List.class, element));
      };
    } else if (type == Map.class) {
      return Map.of(1, 2);
    } else if (type == Event.Origin.class) {
      return new Event.Origin("state", "a", 5);
    }
    throw new IllegalArgumentException("Say what a " + type + " looks like.");
  }
}
