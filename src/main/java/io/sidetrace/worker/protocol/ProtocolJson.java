package io.sidetrace.worker.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the records of the journal and the protocol look as JSON: a case of a sealed type says which
 * in `kind` (`state-written`), enums are their labels. Knows the engine's records from outside, as
 * those use nothing.
 */
public final class ProtocolJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public ProtocolJson() {
    super("sidetrace-protocol");
    Stream.of(Event.class, ToWorker.class, FromWorker.class).forEach(this::tagged);
    Stream.of(Profile.class, Clock.class, Outcome.class)
        .forEach(e -> setMixInAnnotation(e, Labelled.class));
  }

  /** `StateWritten` is `state-written`. */
  static String kind(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private void tagged(Class<?> sealed) {
    setMixInAnnotation(sealed, Tagged.class);
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      registerSubtypes(new NamedType(type, kind(type)));
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Tagged {}

  private interface Labelled {
    @Override
    @JsonValue
    String toString();
  }
}
