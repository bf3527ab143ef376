package io.sidetrace.gotcha.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.gotcha.catalogue.Gotcha;
import io.sidetrace.web.Api;
import io.sidetrace.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over REST. */
@RestController
@RequestMapping(path = Api.V1 + "/gotchas", produces = APPLICATION_JSON_VALUE)
@Tag(name = "gotchas", description = "The surprises that transformations hold for stateful code.")
class GotchaController {
  private final Catalogue catalogue;

  GotchaController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(
      summary = "Read the catalogue",
      description = "All gotchas, in the order of how often they are met.")
  List<Gotcha> all() {
    return catalogue.all();
  }

  @GetMapping("/{name}")
  @Operation(summary = "Read one gotcha", description = "By its number or its name in addresses.")
  @ApiResponse(responseCode = "200", description = "The gotcha.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "404",
      description = "The catalogue has no such gotcha.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  Gotcha one(
      @Parameter(description = "Its number or its name.", example = "state-as-argument")
          @PathVariable
          String name) {
    return catalogue.find(name).orElseThrow(GotchaNotFoundException::new);
  }

  @ExceptionHandler
  ProblemDetail notFound(GotchaNotFoundException e) {
    return Problem.NOT_FOUND.saying(
        "The catalogue has no gotcha of this number or name. All of them: GET /api/v1/gotchas.");
  }
}
