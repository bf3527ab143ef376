package io.sidetrace.run.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the engine compares with the real packages; `FidelityTests` writes it at every build. */
@Component
class Fidelity {
  private final List<Compared> profiles;

  /** One program: whether it comes out the same, and if not, why, and both outcomes. */
  record Program(
      String name,
      String group,
      String about,
      boolean equal,
      String reason,
      String real,
      String ours) {}

  /** The programs of a profile. */
  record Compared(String profile, int total, int equal, List<Program> programs) {
    List<Program> different() {
      return programs.stream().filter(p -> !p.equal()).toList();
    }

    List<Program> same() {
      return programs.stream().filter(Program::equal).toList();
    }
  }

  private record Document(List<Compared> profiles) {}

  Fidelity(JsonMapper json) {
    try (InputStream in = new ClassPathResource("fidelity.json").getInputStream()) {
      this.profiles = json.readValue(in, Document.class).profiles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Compared> profiles() {
    return profiles;
  }
}
