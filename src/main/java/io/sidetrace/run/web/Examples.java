package io.sidetrace.run.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the playground, in the order of `examples/index.json`; their programs lie beside
 * it as `.py` files.
 */
@Component
class Examples {
  private final List<Example> all;
  private final String json;

  Examples(JsonMapper mapper) {
    all =
        mapper.readValue(text("index.json"), new TypeReference<List<Entry>>() {}).stream()
            .map(e -> new Example(e.id(), e.title(), e.hint(), text(e.id() + ".py")))
            .toList();
    json = mapper.writeValueAsString(all);
  }

  List<Example> all() {
    return all;
  }

  /** All of them as one text, for the page. */
  String json() {
    return json;
  }

  private static String text(String name) {
    try {
      return new ClassPathResource("examples/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("examples/" + name, e);
    }
  }

  private record Entry(String id, String title, String hint) {}
}
