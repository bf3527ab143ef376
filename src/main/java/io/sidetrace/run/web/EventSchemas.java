package io.sidetrace.run.web;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.run.EventJson;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes events in the OpenAPI document from the records themselves, so that a new event is in
 * it at once. What a field means is in `event-fields.properties`.
 */
@Component
class EventSchemas implements OpenApiCustomizer {

  static final String EVENT = "Event";

  private static final String REF = "#/components/schemas/";
  private static final List<String> COMMON = List.of("seq", "clock", "pass", "line", "kind");

  private final ResourceBundle meanings = ResourceBundle.getBundle("event-fields");

  @Override
  public void customise(OpenAPI api) {
    Schema<?> event = new JsonSchema();
    event.setDescription("One event, flat. Its `kind` says which fields it has.");
    Discriminator discriminator = new Discriminator().propertyName("kind");
    for (Class<?> type : Event.class.getPermittedSubclasses()) {
      String name = type.getSimpleName() + EVENT;
      api.getComponents().addSchemas(name, schema(type));
      event.addOneOfItem(new JsonSchema().$ref(REF + name));
      discriminator.mapping(EventJson.kind(type), REF + name);
    }
    event.setDiscriminator(discriminator);
    api.getComponents().addSchemas(EVENT, event);
  }

  private Schema<?> schema(Class<?> type) {
    String kind = EventJson.kind(type);
    Schema<?> schema = typed("object");
    schema.setDescription(meanings.getString(kind));
    addCommon(schema, kind);
    for (RecordComponent field : type.getRecordComponents()) {
      schema.addProperty(field.getName(), described(field));
      schema.addRequiredItem(field.getName());
    }
    return schema;
  }

  private void addCommon(Schema<?> schema, String kind) {
    Schema<Object> clock = typed("string");
    clock.setEnum(Arrays.stream(Clock.values()).map(c -> (Object) c.toString()).toList());
    Schema<Object> itsKind = typed("string");
    itsKind.setConst(kind);
    Map<String, Schema<?>> common =
        Map.of(
            "seq", typed("integer"),
            "clock", clock,
            "pass", typed("integer"),
            "line", typed("integer"),
            "kind", itsKind);
    for (String name : COMMON) {
      Schema<?> property = Objects.requireNonNull(common.get(name), name);
      property.setDescription(meanings.getString(name));
      schema.addProperty(name, property);
      schema.addRequiredItem(name);
    }
  }

  private Schema<?> described(RecordComponent field) {
    Schema<?> schema = schema(field.getGenericType());
    schema.setDescription(meanings.getString(field.getName()));
    if (field.getAnnotatedType().isAnnotationPresent(Nullable.class) && schema.getTypes() != null) {
      schema.addType("null");
    }
    return schema;
  }

  /** A record within an event, spelt out where it stands. */
  private Schema<?> part(Class<?> type) {
    Schema<?> schema = typed("object");
    for (RecordComponent field : type.getRecordComponents()) {
      schema.addProperty(field.getName(), described(field));
      schema.addRequiredItem(field.getName());
    }
    return schema;
  }

  private Schema<?> schema(Type type) {
    return switch (type) {
      case Class<?> c when c == int.class || c == long.class || c == Integer.class ->
          typed("integer");
      case Class<?> c when c == boolean.class -> typed("boolean");
      case Class<?> c when c == String.class -> typed("string");
      case Class<?> c when c == Event.Origin.class -> origin();
      case Class<?> c when c.isRecord() -> part(c);
      case ParameterizedType list when list.getRawType() == List.class ->
          typed("array").items(schema(list.getActualTypeArguments()[0]));
      case ParameterizedType map when map.getRawType() == Map.class ->
          typed("object").additionalProperties(schema(map.getActualTypeArguments()[1]));
      default -> throw new IllegalStateException("an event has a field of type " + type);
    };
  }

  private static Schema<?> origin() {
    Schema<?> schema = new JsonSchema();
    schema.addOneOfItem(new JsonSchema().$ref(REF + "ErrorOrigin"));
    schema.addOneOfItem(typed("null"));
    return schema;
  }

  private static Schema<Object> typed(String type) {
    JsonSchema schema = new JsonSchema();
    schema.setTypes(new LinkedHashSet<>(Set.of(type)));
    return schema;
  }
}
