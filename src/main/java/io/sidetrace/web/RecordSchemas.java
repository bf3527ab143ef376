package io.sidetrace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what the records of an answer know: which fields are always there,
 * and which may be null. Without it generated clients take every field for optional.
 */
public final class RecordSchemas {

  private RecordSchemas() {}

  public static void complete(OpenAPI api, List<Class<? extends Record>> answers) {
    for (Class<? extends Record> answer : answers) {
      Schema<?> schema =
          Objects.requireNonNull(api.getComponents().getSchemas().get(name(answer)), name(answer));
      for (RecordComponent field : answer.getRecordComponents()) {
        complete(schema, field);
      }
    }
  }

  private static void complete(Schema<?> schema, RecordComponent field) {
    String name =
        Optional.ofNullable(field.getAccessor().getAnnotation(JsonProperty.class))
            .map(JsonProperty::value)
            .orElse(field.getName());
    if (field.getAccessor().isAnnotationPresent(JsonInclude.class)) {
      return;
    }
    schema.addRequiredItem(name);
    if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      schema
          .getProperties()
          .put(name, nullable(Objects.requireNonNull(schema.getProperties().get(name), name)));
    }
  }

  private static Schema<?> nullable(Schema<?> property) {
    if (property.get$ref() == null) {
      property.addType("null");
      return property;
    }
    Schema<?> none = new JsonSchema();
    none.setTypes(Set.of("null"));
    Schema<?> either = new JsonSchema();
    either.setDescription(property.getDescription());
    either.addOneOfItem(new JsonSchema().$ref(property.get$ref()));
    either.addOneOfItem(none);
    return either;
  }

  private static String name(Class<?> answer) {
    String given = answer.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
    return given.isEmpty() ? answer.getSimpleName() : given;
  }
}
