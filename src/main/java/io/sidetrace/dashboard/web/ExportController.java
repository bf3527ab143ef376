package io.sidetrace.dashboard.web;

import io.sidetrace.dashboard.fact.AttemptRows;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every attempt of an assignment, written while it is read. */
@RestController
@RequestMapping(Api.V1 + "/courses/{course}/reports/assignments/{assignment}/attempts")
@Tag(name = "reports")
class ExportController {
  private final Desk desk;
  private final AttemptRows attempts;
  private final JsonMapper json;

  ExportController(Desk desk, AttemptRows attempts, JsonMapper json) {
    this.desk = desk;
    this.attempts = attempts;
    this.json = json;
  }

  @GetMapping
  @Operation(
      summary = "Export every attempt with its answers",
      description =
          "A row for each answer, test learners and left out attempts included and marked. As JSON,"
              + " or as a table with `format=csv`. Needs the role learner data `individual`, and is"
              + " written to the audit.")
  @ApiResponse(
      responseCode = "200",
      description = "The rows, the oldest attempt first.",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = "array")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  void export(
      @PathVariable String course,
      @PathVariable String assignment,
      @RequestParam(defaultValue = "json") @Parameter(description = "json or csv.") String format,
      @Parameter(hidden = true) @CurrentStaff Staff staff,
      HttpServletResponse response)
      throws IOException {
    desk.exporting(staff, course, assignment);
    boolean table = format.equals("csv");
    response.setContentType(table ? "text/csv" : MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Writer out = response.getWriter();
    if (table) {
      writeTable(out, assignment);
    } else {
      writeList(out, assignment);
    }
    out.flush();
  }

  private void writeTable(Writer out, String assignment) throws IOException {
    Csv csv = new Csv(out);
    csv.row(AttemptRows.COLUMNS.toArray());
    each(assignment, csv::row);
  }

  private void writeList(Writer out, String assignment) throws IOException {
    out.write("[");
    String[] separator = {"\n"};
    each(
        assignment,
        row -> {
          out.write(separator[0]);
          out.write(json.writeValueAsString(named(row)));
          separator[0] = ",\n";
        });
    out.write("\n]\n");
  }

  private interface Sink {
    void take(@Nullable Object[] row) throws IOException;
  }

  private void each(String assignment, Sink sink) {
    attempts.each(
        assignment,
        row -> {
          try {
            sink.take(row);
          } catch (IOException e) {
            throw new UncheckedIOException("who asked has gone", e);
          }
        });
  }

  private static Map<String, @Nullable Object> named(@Nullable Object[] row) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      named.put(AttemptRows.COLUMNS.get(i), row[i]);
    }
    return named;
  }
}
