package io.sidetrace.python;

import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that was run under the real packages, and what it printed and raised there. */
public record Golden(String name, String group, String about, String source, Result expected) {
  private static final Map<String, Result> RESULTS = new ConcurrentHashMap<>();

  /** What is compared: stdout, and the error's type, first line and line. */
  public record Result(String stdout, @Nullable String type, @Nullable String message, int line) {}

  public static List<Golden> of(Profile profile) throws IOException {
    return read("/goldens/" + profile + ".jsonl");
  }

  /**
   * The programs of a topic, recorded by `scripts/record-programs.py`; their group is the topic.
   */
  static List<Golden> of(Profile profile, String topic) throws IOException {
    return read("/programs/" + profile + "/" + topic + ".jsonl").stream()
        .map(g -> new Golden(g.name(), topic, "", g.source(), g.expected()))
        .toList();
  }

  /** Topics that were recorded in a profile. */
  static List<String> topics(Profile profile) throws IOException {
    URL folder = Golden.class.getResource("/programs/" + profile);
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
      return files.map(f -> f.getFileName().toString().replace(".jsonl", "")).sorted().toList();
    }
  }

  private static List<Golden> read(String path) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Golden> goldens = new ArrayList<>();
    for (String line : resource(path).lines().toList()) {
      JsonNode node = json.readTree(line);
      JsonNode error = node.get("error");
      Result expected =
          error.isNull()
              ? new Result(node.get("stdout").asString(), null, null, 0)
              : new Result(
                  node.get("stdout").asString(),
                  error.get("type").asString(),
                  firstLine(error.get("message").asString()),
                  error.get("line").asInt());
      goldens.add(
          new Golden(
              node.get("name").asString(),
              node.path("group").asString(""),
              node.path("about").asString(""),
              node.get("source").asString(),
              expected));
    }
    return goldens;
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** Runs the program in a context of its own, once in this process. */
  Result run(Profile profile) {
    return RESULTS.computeIfAbsent(
        profile + " " + group + " " + name, k -> outcome((c, e) -> c.run(source, profile, e)));
  }

  /** Runs the program with its jaxprs on another backend. */
  Result run(Profile profile, Backend backend) {
    return outcome((c, e) -> c.run(source, profile, backend, e));
  }

  /** Object addresses differ from run to run, in their length too. */
  public static String normal(String text) {
    return text.replaceAll("(?<= at )0x[0-9a-f]+|0x[0-9a-f]{6,}", "0xADDR");
  }

  private static Result outcome(BiConsumer<LearnerContext, Consumer<Entry>> run) {
    StringBuilder stdout = new StringBuilder();
    List<Result> errors = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      run.accept(
          context,
          entry -> {
            switch (entry.event()) {
              case Event.Printed p when p.stream().equals("stdout") -> stdout.append(p.text());
              case Event.ErrorRaised e ->
                  errors.add(new Result("", e.type(), firstLine(e.message()), entry.line()));
              default -> {}
            }
          });
    }
    Result error = errors.isEmpty() ? new Result("", null, null, 0) : errors.get(0);
    String message = error.message();
    return new Result(
        normal(stdout.toString()),
        error.type(),
        message == null ? null : normal(message),
        error.line());
  }
}
