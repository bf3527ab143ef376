package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the engine compares with the real packages, program by program: what `docs/fidelity.md` and
 * the page `/fidelity` say is what the programs do now. `-Dfidelity=write` writes both.
 */
class FidelityTests {
  private static final Path PAGE = Path.of("src/main/resources/fidelity.json");
  private static final Path DOCUMENT = Path.of("docs/fidelity.md");
  private static final List<Profile> COMPARED = List.of(Profile.ONE_PASS, Profile.TWO_PASS);

  /** One program: what it is about, whether it comes out the same, and if not, why and how. */
  record Program(
      String name,
      String group,
      String about,
      boolean equal,
      String reason,
      String real,
      String ours) {}

  /** All programs of a profile. */
  record Compared(String profile, int total, int equal, List<Program> programs) {}

  private static Compared compare(Profile profile) {
    List<Program> programs = new ArrayList<>();
    for (Golden golden : GoldenProgramsTests.goldens(profile)) {
      Golden.Result result = golden.run(profile);
      boolean equal = result.equals(golden.expected());
      programs.add(
          new Program(
              golden.name(),
              golden.group(),
              golden.about(),
              equal,
              equal ? "" : Differences.reason(profile, golden.name()).orElse("not explained yet"),
              equal ? "" : shown(golden.expected()),
              equal ? "" : shown(result)));
    }
    int equal = (int) programs.stream().filter(Program::equal).count();
    return new Compared(profile.toString(), programs.size(), equal, programs);
  }

  private static String shown(Golden.Result result) {
    String error =
        result.type() == null
            ? ""
            : "line %d: %s: %s".formatted(result.line(), result.type(), result.message());
    return (result.stdout() + error).strip();
  }

  private static String json(List<Compared> compared) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(Map.of("profiles", compared))
        + "\n";
  }

  private static String markdown(List<Compared> compared) {
    StringBuilder text =
        new StringBuilder(
            """
            # Fidelity: Sidetrace beside the real packages

            Written by `FidelityTests` (`-Dfidelity=write`); the application shows the same at `/fidelity`. Compared are stdout, and the type,
            first line and line of the error. `one-pass` is brainpy 2.7.8 with brainstate 0.5.4 and jax 0.10.2, `two-pass` brainpy 2.4.6.post5
            with jax 0.4.23. The programs are in `src/test/resources/goldens`.

            | profile | programs | equal |
            |---|---|---|
            """);
    for (Compared c : compared) {
      text.append("| %s | %d | %d |%n".formatted(c.profile(), c.total(), c.equal()));
    }
    for (Compared c : compared) {
      text.append("%n## %s%n%n### What differs%n%n".formatted(c.profile()));
      c.programs().stream()
          .filter(p -> !p.equal())
          .forEach(
              p ->
                  text.append(
                      "#### %s%n%n%s.%n%nReal:%n```%n%s%n```%nOurs:%n```%n%s%n```%n%n"
                          .formatted(p.name(), p.reason(), p.real(), p.ours())));
      text.append("### What is equal%n%n".formatted());
      Map<String, List<String>> groups = new LinkedHashMap<>();
      c.programs().stream()
          .filter(Program::equal)
          .forEach(p -> groups.computeIfAbsent(p.group(), g -> new ArrayList<>()).add(p.name()));
      groups.forEach(
          (group, names) -> text.append("- %s: %s%n".formatted(group, String.join(", ", names))));
    }
    return text.toString();
  }

  @Test
  void thePageSaysWhatTheEngineDoes() throws IOException {
    List<Compared> compared = COMPARED.stream().map(FidelityTests::compare).toList();
    if ("write".equals(System.getProperty("fidelity"))) {
      Files.writeString(PAGE, json(compared));
      Files.writeString(DOCUMENT, markdown(compared));
    }
    assertThat(PAGE).content().isEqualTo(json(compared));
    assertThat(DOCUMENT).content().isEqualTo(markdown(compared));
  }

  @Test
  void nearlyAllProgramsComeOutTheSame() {
    Compared onePass = compare(Profile.ONE_PASS);
    Compared twoPass = compare(Profile.TWO_PASS);
    assertThat(100.0 * onePass.equal() / onePass.total()).isGreaterThanOrEqualTo(97);
    assertThat(100.0 * twoPass.equal() / twoPass.total()).isGreaterThanOrEqualTo(95);
  }
}
