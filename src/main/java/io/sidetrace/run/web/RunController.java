package io.sidetrace.run.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.run.EventJson;
import io.sidetrace.run.Run;
import io.sidetrace.run.RunId;
import io.sidetrace.run.RunService;
import io.sidetrace.run.Runs;
import io.sidetrace.web.Api;
import io.sidetrace.web.BadParameterException;
import io.sidetrace.web.Complaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs over REST: sent, read again, with their events and compiled programs. */
@RestController
@RequestMapping(path = Api.V1 + "/runs", produces = APPLICATION_JSON_VALUE)
@Tag(name = "runs", description = "Programs that were run, and what came of them.")
class RunController {

  private static final int MOST_EVENTS = 10_000;

  private final RunService service;
  private final Runs runs;

  private final Catalogue catalogue;

  RunController(RunService service, Runs runs, Catalogue catalogue) {
    this.service = service;
    this.runs = runs;
    this.catalogue = catalogue;
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Run a program",
      description =
          "Answers when the program is over and the run is kept. A program that fails, also by a"
              + " syntax error, is a run like any other.")
  @RunResponses.Created
  ResponseEntity<RunDocument> submit(@RequestBody RunRequest request) {
    Run run = service.submit(request.source(), request.profile(), request.deadlineMillis());
    RunLinks links = new RunLinks(run.id());
    return ResponseEntity.created(links.self()).body(RunDocument.of(run, catalogue, links.ofRun()));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Read a run",
      description = "What was answered when the program was sent. Nothing is run again.")
  @RunResponses.Found
  RunDocument read(@PathVariable @Parameter(description = "The id of the run.") String id) {
    Run run = find(id);
    return RunDocument.of(run, catalogue, new RunLinks(run.id()).ofRun());
  }

  @GetMapping("/{id}/events")
  @Operation(
      summary = "Read what happened, event by event",
      description = "In order, some at a time.")
  @RunResponses.Found
  @RunResponses.BadParameter
  EventsDocument events(
      @PathVariable @Parameter(description = "The id of the run.") String id,
      @RequestParam(defaultValue = "0")
          @Parameter(description = "Only events with a higher number than this.")
          int after,
      @RequestParam(defaultValue = "1000")
          @Parameter(description = "At most so many events, from 1 to 10000.")
          int limit) {
    check("after", after, 0, Integer.MAX_VALUE);
    check("limit", limit, 1, MOST_EVENTS);
    Run run = find(id);
    List<Entry> entries = runs.events(run.id(), after, limit + 1);
    List<Entry> page = entries.subList(0, Math.min(limit, entries.size()));
    RunLinks links = new RunLinks(run.id());
    return new EventsDocument(
        page.stream().map(EventJson::tree).toList(),
        run.report().eventCount(),
        run.report().eventsDropped(),
        new EventsDocument.Links(
            links.events(after, limit),
            links.self(),
            page.size() < entries.size() ? links.events(page.getLast().seq(), limit) : null));
  }

  @GetMapping("/{id}/jaxprs")
  @Operation(
      summary = "Read the compiled programs",
      description = "Each version of each transformed function.")
  @RunResponses.Found
  JaxprsDocument jaxprs(@PathVariable @Parameter(description = "The id of the run.") String id) {
    Run run = find(id);
    RunLinks links = new RunLinks(run.id());
    return new JaxprsDocument(
        run.report().jaxprs().stream().map(JaxprsDocument.Jaxpr::of).toList(),
        new JaxprsDocument.Links(links.jaxprs(), links.self()));
  }

  @GetMapping("/{id}/kernels")
  @Operation(
      summary = "Read how the programs were compiled",
      description =
          "For each version: the jaxpr as traced and after each pass that changed it, with the lines"
              + " of the program that wrote it; then what the kernel does, step by step.")
  @RunResponses.Found
  KernelsDocument kernels(@PathVariable @Parameter(description = "The id of the run.") String id) {
    Run run = find(id);
    RunLinks links = new RunLinks(run.id());
    return KernelsDocument.of(run, runs.compiled(run.id()), links);
  }

  private Run find(String id) {
    return RunId.of(id).flatMap(runs::find).orElseThrow(RunNotFoundException::new);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadParameterException(
          new Complaint(name, "is " + value + "; it must be from " + least + " to " + most + "."));
    }
  }
}
