package io.sidetrace.run.web;

import io.sidetrace.web.RecordSchemas;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document which fields of a run are always there and which may be null. */
@Component
class RunSchemas implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI api) {
    RecordSchemas.complete(
        api,
        List.of(
            RunDocument.class,
            RunDocument.Cell.class,
            RunDocument.Function.class,
            RunDocument.Retrace.class,
            RunDocument.KeyChange.class,
            RunDocument.State.class,
            RunDocument.Gotcha.class,
            RunDocument.Timings.class,
            RunDocument.Links.class,
            ErrorDocument.class,
            ErrorDocument.Origin.class,
            EventsDocument.class,
            EventsDocument.Links.class,
            JaxprsDocument.class,
            JaxprsDocument.Jaxpr.class,
            JaxprsDocument.Links.class,
            KernelsDocument.class,
            KernelsDocument.Kernel.class,
            KernelsDocument.Stage.class,
            KernelsDocument.Part.class,
            KernelsDocument.Links.class,
            ComparisonDocument.class,
            ComparisonDocument.Compared.class,
            ComparisonDocument.Measured.class,
            ComparisonDocument.Row.class,
            ComparisonDocument.Cell.class,
            ComparisonDocument.Links.class));
  }
}
