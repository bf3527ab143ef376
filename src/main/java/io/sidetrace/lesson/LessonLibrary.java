package io.sidetrace.lesson;

import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.LessonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lessons that come with the application, unit by unit, from `resources/lessons`. */
@Component
public class LessonLibrary {
  private static final String ROOT = "/lessons/";

  private final Map<String, List<Lesson>> units = new LinkedHashMap<>();
  private final Map<String, Lesson> bySlug = new LinkedHashMap<>();
  private final Map<String, String> renamed;

  private record Pack(
      int format,
      String id,
      String title,
      String licence,
      List<String> authors,
      List<Unit> order,
      Map<String, String> renamed) {}

  private record Unit(String unit, List<String> lessons) {}

  public LessonLibrary() {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    Pack pack = yaml.readValue(text("pack.yaml"), Pack.class);
    renamed = Map.copyOf(pack.renamed());
    for (Unit unit : pack.order()) {
      List<Lesson> lessons = new ArrayList<>();
      for (String slug : unit.lessons()) {
        Lesson lesson = LessonReader.read(slug, unit.unit(), file -> text(slug + "/" + file));
        lessons.add(lesson);
        bySlug.put(slug, lesson);
      }
      units.put(unit.unit(), List.copyOf(lessons));
    }
  }

  /** By unit, in their order. */
  public Map<String, List<Lesson>> units() {
    return units;
  }

  /** All of them, in their order. */
  public List<Lesson> all() {
    return List.copyOf(bySlug.values());
  }

  public Optional<Lesson> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** By the name that it has, or once had. */
  public Optional<Lesson> current(String slug) {
    return find(nowCalled(slug).orElse(slug));
  }

  /** The name that a lesson has now which once had this one. */
  public Optional<String> nowCalled(String slug) {
    return Optional.ofNullable(renamed.get(slug));
  }

  /** The lesson about a gotcha. */
  public Optional<Lesson> about(String gotcha) {
    return bySlug.values().stream().filter(l -> l.gotchas().contains(gotcha)).findFirst();
  }

  private static @Nullable String text(String name) {
    try (InputStream in = LessonLibrary.class.getResourceAsStream(ROOT + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
