package io.sidetrace.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import java.net.URI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts the form of all problems into the OpenAPI document; operations refer to it by name. */
@Component
class ProblemSchema implements OpenApiCustomizer {

  private static final boolean OPENAPI_31 = true;

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(OPENAPI_31)
        .readAll(Form.class)
        .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
  }

  /** What {@link Problem} makes, for the description only. */
  @Schema(name = "Problem", description = "Why a request was not done (RFC 9457).")
  record Form(
      @Schema(
              description = "The kind of problem; programs may rely on it.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "urn:sidetrace:problem:unacceptable-field")
          URI type,
      @Schema(
              description = "The kind of problem in words.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "A field holds what it cannot hold")
          String title,
      @Schema(
              description = "The status of the answer.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "422")
          int status,
      @Schema(
              description = "What is wrong, why, and what to do.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "`deadlineMillis` is 0; it must be from 1 to 30000. Leave it out for 5000.")
          String detail,
      @Schema(description = "The path of the request.", example = "/api/v1/runs") URI instance,
      @Schema(description = "The first field that it is about.", example = "deadlineMillis")
          String field,
      @Schema(description = "All fields that it is about.") List<Complaint> errors,
      @Schema(description = "The line of the body where reading stopped.", example = "1") int line,
      @Schema(description = "The column in that line.", example = "23") int column) {}
}
