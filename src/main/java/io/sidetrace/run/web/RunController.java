package io.sidetrace.run.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.run.EventJson;
import io.sidetrace.run.ActiveRun;
import io.sidetrace.run.ActiveRuns;
import io.sidetrace.run.Run;
import io.sidetrace.run.RunId;
import io.sidetrace.run.RunService;
import io.sidetrace.run.Runs;
import io.sidetrace.web.Api;
import io.sidetrace.web.BadParameterException;
import io.sidetrace.web.Complaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs over REST: sent, read again, with their events and compiled programs. */
@RestController
@RequestMapping(path = Api.V1 + "/runs", produces = APPLICATION_JSON_VALUE)
@Tag(name = "runs", description = "Programs that were run, and what came of them.")
class RunController {

  private static final int MOST_EVENTS = 10_000;

  private final RunService service;
  private final Runs runs;
  private final ActiveRuns active;
  private final Catalogue catalogue;

  RunController(RunService service, Runs runs, ActiveRuns active, Catalogue catalogue) {
    this.service = service;
    this.runs = runs;
    this.active = active;
    this.catalogue = catalogue;
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Run a program",
      description =
          "Answers when the program is over and the run is kept. A program that fails, also by a"
              + " syntax error, is a run like any other. With the header `Prefer: respond-async` it does"
              + " not wait (`respond-async, wait=2`: not longer than 2 s): it answers `202`, with the"
              + " addresses under which the run can be watched and stopped.")
  @RunResponses.Created
  @ApiResponse(
      responseCode = "201",
      description = "The program ran, and the run is kept.",
      headers =
          @Header(
              name = "Location",
              description = "Where to read the run.",
              schema = @Schema(type = "string", format = "uri-reference")),
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = RunDocument.class)))
  @ApiResponse(
      responseCode = "202",
      description = "The run goes on.",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = GoingDocument.class)))
  ResponseEntity<?> submit(
      @RequestBody RunRequest request,
      @RequestHeader(name = "Prefer", required = false)
          @Parameter(description = "`respond-async`, and how many seconds to wait.")
          @Nullable String prefer)
      throws InterruptedException {
    Optional<Preference> preference = Preference.of(prefer);
    if (preference.isEmpty()) {
      return created(service.submit(request.source(), request.profile(), request.deadlineMillis()));
    }
    ActiveRun going = service.begin(request.source(), request.profile(), request.deadlineMillis());
    Optional<Run> run = going.within(preference.get().atMost());
    return run.isPresent() ? created(run.get()) : going(going);
  }

  private ResponseEntity<RunDocument> created(Run run) {
    RunLinks links = new RunLinks(run.id());
    return ResponseEntity.created(links.self()).body(RunDocument.of(run, catalogue, links.ofRun()));
  }

  private static ResponseEntity<GoingDocument> going(ActiveRun run) {
    RunLinks links = new RunLinks(run.id());
    return ResponseEntity.accepted()
        .location(links.self())
        .header("Preference-Applied", "respond-async")
        .body(GoingDocument.of(run, links));
  }

  @GetMapping(path = "/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "Watch a run that goes on",
      description =
          "Server-sent events: `progress` whenever there is some, `done` when the run can be read. A"
              + " run that is over answers with `done` at once.")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such run.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @ApiResponse(
      responseCode = "200",
      description = "Events, one after the other.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = GoingDocument.class)))
  ResponseEntity<SseEmitter> stream(
      @PathVariable @Parameter(description = "The id of the run.") String id) {
    Optional<ActiveRun> going = RunId.of(id).flatMap(active::find);
    SseEmitter stream =
        going.isPresent()
            ? ProgressStream.of(going.get(), new RunLinks(going.get().id()))
            : ProgressStream.over(new RunLinks(find(id).id()));
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(stream);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Stop a run that goes on",
      description =
          "The program is interrupted. What happened until then is kept, with the outcome"
              + " `cancelled`. A run that is over stays as it is.")
  @ApiResponse(responseCode = "204", description = "It stops, or was over.")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such run.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  ResponseEntity<Void> stop(
      @PathVariable @Parameter(description = "The id of the run.") String id) {
    Optional<ActiveRun> going = RunId.of(id).flatMap(active::find);
    going.ifPresentOrElse(ActiveRun::cancel, () -> find(id));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Read a run",
      description =
          "What was answered when the program was sent. Nothing is run again. A run that goes on"
              + " answers `202` with its progress.")
  @RunResponses.Found
  @ApiResponse(
      responseCode = "200",
      description = "Found.",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = RunDocument.class)))
  ResponseEntity<?> read(@PathVariable @Parameter(description = "The id of the run.") String id) {
    Optional<ActiveRun> going = RunId.of(id).flatMap(active::find);
    if (going.isPresent()) {
      return going(going.get());
    }
    Run run = find(id);
    return ResponseEntity.ok(RunDocument.of(run, catalogue, new RunLinks(run.id()).ofRun()));
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

  @PostMapping("/{id}/traced-twice")
  @Operation(
      summary = "Trace each body twice",
      description =
          "Runs the program once more with each body traced a second time for the same inputs, and"
              + " compares both jaxprs. Nothing of that run is kept.")
  @RunResponses.Found
  TracedTwiceDocument traceTwice(
      @PathVariable @Parameter(description = "The id of the run.") String id) {
    Run run = find(id);
    return TracedTwiceDocument.of(service.traceTwice(run), new RunLinks(run.id()));
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
