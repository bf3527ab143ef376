package io.sidetrace.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the REST API that were recorded beforehand, for the browser tests while there is no
 * engine. A program that only prints a text is answered too.
 */
@TestComponent
@RestController
class RecordedRuns {
  private final JsonMapper mapper;
  private final List<Recorded> recorded;
  private final Map<String, Recorded> kept = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  RecordedRuns(JsonMapper mapper) throws IOException {
    this.mapper = mapper;
    String json =
        new ClassPathResource("browser/recorded.json").getContentAsString(StandardCharsets.UTF_8);
    recorded = List.of(mapper.readValue(json, Recorded[].class));
  }

  record Recorded(Map<String, Object> run, List<Object> events, List<Object> jaxprs) {}

  record Request(String source, String profile) {}

  @PostMapping("/api/v1/runs")
  ResponseEntity<Map<String, Object>> submit(@RequestBody Request request) {
    String id = "recorded" + next.incrementAndGet();
    Recorded answer = find(request);
    Map<String, Object> run = new LinkedHashMap<>(answer.run());
    run.put("id", id);
    run.put("source", request.source());
    String self = "/api/v1/runs/" + id;
    run.put(
        "links",
        Map.of(
            "self", self,
            "events", self + "/events",
            "jaxprs", self + "/jaxprs",
            "page", "/runs/" + id));
    kept.put(id, new Recorded(run, answer.events(), answer.jaxprs()));
    return ResponseEntity.status(HttpStatus.CREATED).body(run);
  }

  @GetMapping("/api/v1/runs/{id}")
  ResponseEntity<?> run(@PathVariable String id) {
    return kept.containsKey(id)
        ? ResponseEntity.ok(kept.get(id).run())
        : ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("detail", "No such run."));
  }

  @GetMapping("/api/v1/runs/{id}/events")
  Map<String, Object> events(@PathVariable String id) {
    return Map.of("events", kept.get(id).events());
  }

  @GetMapping("/api/v1/runs/{id}/jaxprs")
  List<Object> jaxprs(@PathVariable String id) {
    return kept.get(id).jaxprs();
  }

  private Recorded find(Request request) {
    return recorded.stream()
        .filter(r -> r.run().get("source").equals(request.source()))
        .filter(r -> r.run().get("profile").equals(request.profile()))
        .findFirst()
        .orElseGet(() -> printed(request));
  }

  /** `print("…")` and no more. */
  private Recorded printed(Request request) {
    String literal = request.source().strip().replaceAll("^print\\((.*)\\)$", "$1");
    String text = mapper.readValue(literal.replace('\'', '"'), String.class) + "\n";
    Map<String, Object> run = new LinkedHashMap<>(recorded.getFirst().run());
    run.putAll(
        Map.of(
            "outcome", "finished", "sentence", "Ran to its end.", "stdout", text, "eventCount", 1));
    run.keySet().removeAll(List.of("cells", "error"));
    run.put("functions", List.of());
    run.put("states", List.of());
    Map<String, Object> event = new LinkedHashMap<>();
    event.putAll(Map.of("seq", 1, "clock", "python", "pass", 0, "line", 1, "kind", "printed"));
    event.putAll(Map.of("stream", "stdout", "text", text));
    return new Recorded(run, new ArrayList<>(List.of(event)), List.of());
  }
}
