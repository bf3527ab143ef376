package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.gotcha.Detectors;
import io.sidetrace.gotcha.Sighting.Certainty;
import io.sidetrace.gotcha.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each detector sees its gotcha in the broken programs, and none in those that are right. */
@Execution(ExecutionMode.CONCURRENT)
class DetectorTests {
  /** Entries whose program shows nothing strange under `two-pass`. */
  private static final Set<String> ONE_PASS_ONLY = Set.of("G74", "G89");

  /** Mended programs that still count, on purpose, how often Python runs a body. */
  private static final Set<String> COUNTING = Set.of("G40", "G41");

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("catalogue")
  void theProgramOfTheCatalogueShowsIt(String id, Profile profile, String broken) {
    assertThat(sightings(broken, profile)).extracting(Sighting::gotcha).contains(id);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("mended")
  void theMendedOneShowsNothing(String id, Profile profile, String mended) {
    assertThat(seen(mended, profile))
        .filteredOn(s -> !(COUNTING.contains(id) && s.gotcha().equals("G11")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void otherProgramsOfTheKindShowItToo(String name, String source) {
    assertThat(sightings(source)).extracting(Sighting::gotcha).contains(name.split(" ")[0]);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clean")
  void programsThatAreRightShowNothing(String name, String source) {
    assertThat(seen(source)).isEmpty();
  }

  static Stream<Arguments> catalogue() throws IOException {
    return entries()
        .filter(e -> Detectors.lookFor(e.get("id").asString()))
        .flatMap(e -> profiles(e, "program"));
  }

  static Stream<Arguments> mended() throws IOException {
    return entries()
        .filter(e -> !e.path("fixedProgram").isNull())
        .flatMap(e -> profiles(e, "fixedProgram"));
  }

  private static Stream<Arguments> profiles(JsonNode entry, String program) {
    return entry
        .get("profiles")
        .valueStream()
        .map(p -> Profile.of(p.asString()).orElseThrow())
        .filter(p -> p == Profile.ONE_PASS || !ONE_PASS_ONLY.contains(entry.get("id").asString()))
        .map(p -> Arguments.of(entry.get("id").asString(), p, entry.get(program).asString()));
  }

  static Stream<Arguments> broken() throws IOException {
    return programs("/gotchas/broken.py");
  }

  static Stream<Arguments> clean() throws IOException {
    return programs("/gotchas/clean.py");
  }

  /** Those of the catalogue that run here. */
  private static Stream<JsonNode> entries() throws IOException {
    JsonNode all = JsonMapper.builder().build().readTree(text("/gotchas/catalogue.json"));
    return all.valueStream().filter(e -> !e.get("profiles").isEmpty());
  }

  private static Stream<Arguments> programs(String path) throws IOException {
    List<Arguments> programs = new ArrayList<>();
    for (String part : ("\n" + text(path)).split("\n# === ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        programs.add(Arguments.of(part.substring(0, end), part.substring(end + 1)));
      }
    }
    return programs.stream();
  }

  private static String text(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(DetectorTests.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Sighting> seen(String source) {
    return seen(source, Profile.ONE_PASS);
  }

  private static List<Sighting> seen(String source, Profile profile) {
    return sightings(source, profile).stream()
        .filter(s -> s.certainty() == Certainty.SEEN)
        .toList();
  }

  private static List<Sighting> sightings(String source) {
    return sightings(source, Profile.ONE_PASS);
  }

  private static List<Sighting> sightings(String source, Profile profile) {
    Detectors detectors = new Detectors();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(source, profile, detectors::accept);
    }
    return detectors.sightings();
  }
}
