package io.sidetrace.run.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the engine compares with the real packages, as `FidelityTests` writes it: for each profile
 * its programs, whether each comes out the same, and if not, why, and both outcomes.
 */
@Component
class Fidelity {
  private final List<Map<String, Object>> profiles;

  Fidelity(JsonMapper json) {
    try (InputStream in = new ClassPathResource("fidelity.json").getInputStream()) {
      Map<String, List<Map<String, Object>>> document =
          json.readValue(in, new TypeReference<>() {});
      this.profiles = document.getOrDefault("profiles", List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, Object>> profiles() {
    return profiles;
  }
}
