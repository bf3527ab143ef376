package io.sidetrace.run.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.run.ComparisonService;
import io.sidetrace.run.Run;
import io.sidetrace.run.RunId;
import io.sidetrace.run.Runs;
import io.sidetrace.web.Api;
import io.sidetrace.web.BadParameterException;
import io.sidetrace.web.Complaint;
import io.sidetrace.web.RequestRates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons over REST. What is kept are the runs; a comparison is made of them each time. */
@RestController
@RequestMapping(path = Api.V1 + "/comparisons", produces = APPLICATION_JSON_VALUE)
@Tag(name = "comparisons", description = "One program under several profiles.")
class ComparisonController {

  private static final int LEAST = 2;
  private static final int MOST = 3;

  private final ComparisonService service;
  private final Runs runs;
  private final RequestRates rates;

  ComparisonController(ComparisonService service, Runs runs, RequestRates rates) {
    this.service = service;
    this.runs = runs;
    this.rates = rates;
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Run a program under several profiles",
      description =
          "Answers when all runs are over and kept, with their events beside each other and the first"
              + " difference. A comparison of three profiles counts as three runs.")
  @RunResponses.Created
  ResponseEntity<ComparisonDocument> compare(
      @RequestBody ComparisonRequest request, @Parameter(hidden = true) HttpServletRequest http) {
    List<?> profiles = request.profiles();
    rates.takeFor(http, profiles == null ? LEAST : Math.min(profiles.size(), MOST));
    var compared = service.compare(request.source(), request.profiles(), request.deadlineMillis());
    URI self = address(compared.runs());
    return ResponseEntity.created(self).body(ComparisonDocument.of(compared, self));
  }

  @GetMapping
  @Operation(
      summary = "Compare runs that are kept",
      description = "Two or three runs of one program. Nothing is run again.")
  @RunResponses.Found
  @RunResponses.BadParameter
  ComparisonDocument again(
      @RequestParam @Parameter(description = "The ids of the runs, with commas between them.")
          List<String> runs) {
    if (runs.size() < LEAST || runs.size() > MOST) {
      throw bad("has %d ids; it takes 2 or 3, with commas between them.".formatted(runs.size()));
    }
    List<Run> found = runs.stream().map(this::find).toList();
    if (found.stream().map(Run::source).distinct().count() > 1) {
      throw bad("names runs of different programs; what is compared is one program.");
    }
    return ComparisonDocument.of(service.again(found), address(found));
  }

  private Run find(String id) {
    return RunId.of(id).flatMap(runs::find).orElseThrow(RunNotFoundException::new);
  }

  private static URI address(List<Run> runs) {
    return RunLinks.comparison(runs.stream().map(Run::id).toList());
  }

  private static BadParameterException bad(String message) {
    return new BadParameterException(new Complaint("runs", message));
  }
}
