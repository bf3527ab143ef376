package io.sidetrace.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Some of a run's events, in order. */
@Schema(name = "Events", description = "Some of a run's events, in order.")
record EventsDocument(
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "The events; each has fields of its own beside the common ones, by its `kind`."),
            schema = @Schema(ref = "#/components/schemas/" + EventSchemas.EVENT))
        List<? extends JsonNode> events,
    @Schema(description = "How many events happened in the run.", example = "17") int eventCount,
    @Schema(description = "How many of them were too many to keep.", example = "0")
        int eventsDropped,
    @Schema(description = "Where to read on.") Links links) {

  @Schema(name = "EventLinks", description = "Addresses around these events.")
  record Links(
      @Schema(description = "These events.") URI self,
      @Schema(description = "The run.") URI run,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "The events after these; absent when these are the last.")
          @Nullable URI next) {}
}
