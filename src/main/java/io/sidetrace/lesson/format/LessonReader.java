package io.sidetrace.lesson.format;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.format.Item.Feedback;
import io.sidetrace.lesson.format.Lesson.Check;
import io.sidetrace.lesson.format.Lesson.Texts;
import io.sidetrace.lesson.format.Variants.Swap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a lesson from the texts of its files. */
public final class LessonReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Set<String> SECTIONS =
      Set.of("Model", "Predict", "Explain", "Mend", "Hints");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern CHECK = Pattern.compile("(?m)^# %% (.+)$");

  private LessonReader() {}

  /** The front matter of `lesson.md`. */
  private record Front(
      String id,
      String title,
      List<String> gotchas,
      List<String> profiles,
      int minutes,
      List<Asked> predictions) {}

  private record Asked(
      String id,
      String kind,
      @Nullable String target,
      @Nullable String question,
      List<String> options,
      @Nullable Map<String, Said> feedback) {}

  private record Said(String text, @Nullable String gotcha) {}

  private record VariantsFile(List<Swap> swaps) {}

  /**
   * The lesson in a folder.
   *
   * @param files gives the text of a file of the folder, or null where there is none
   * @throws LessonFormatException where a file is not as it must be
   */
  public static Lesson read(String slug, String unit, Function<String, @Nullable String> files) {
    String lesson = slug + "/lesson.md";
    String text = needed(files, slug, "lesson.md");
    String[] parts = text.split("(?m)^---$", 3);
    if (parts.length < 3 || !parts[0].isBlank()) {
      throw new LessonFormatException(lesson, "begins with its front matter between two lines ---");
    }
    Front front = yaml(lesson, parts[1], Front.class);
    if (!slug.equals(front.id())) {
      throw new LessonFormatException(lesson, "`id` is the name of its folder, " + slug);
    }
    Map<String, String> sections = sections(lesson, parts[2]);
    String variants = files.apply("variants.yaml");
    return new Lesson(
        slug,
        front.title(),
        unit,
        front.gotchas(),
        front.profiles().stream().map(p -> profile(lesson, p)).toList(),
        front.minutes(),
        texts(lesson, sections),
        front.predictions().stream().map(asked -> item(lesson, asked)).toList(),
        needed(files, slug, "given.py").stripTrailing(),
        needed(files, slug, "mended.py").stripTrailing(),
        checks(slug, needed(files, slug, "checks.py")),
        variants == null
            ? Variants.NONE
            : new Variants(yaml(slug + "/variants.yaml", variants, VariantsFile.class).swaps()));
  }

  private static Texts texts(String file, Map<String, String> sections) {
    List<String> hints =
        sections
            .getOrDefault("Hints", "")
            .lines()
            .filter(l -> l.startsWith("- "))
            .map(l -> Markdown.line(l.substring(2)))
            .toList();
    return new Texts(
        Markdown.line(section(file, sections, "Model")),
        Markdown.html(sections.getOrDefault("Predict", "")),
        Markdown.html(section(file, sections, "Explain")),
        Markdown.html(section(file, sections, "Mend")),
        hints);
  }

  private static String section(String file, Map<String, String> sections, String name) {
    String text = sections.get(name);
    if (text == null) {
      throw new LessonFormatException(file, "has no section `## " + name + "`");
    }
    return text;
  }

  private static Map<String, String> sections(String file, String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher heading = HEADING.matcher(text);
    String name = null;
    int from = 0;
    while (heading.find()) {
      if (name != null) {
        sections.put(name, text.substring(from, heading.start()).strip());
      }
      name = heading.group(1).strip();
      if (!SECTIONS.contains(name)) {
        throw new LessonFormatException(
            file,
            "`## " + name + "` is no section; there are " + SECTIONS.stream().sorted().toList());
      }
      from = heading.end();
    }
    if (name != null) {
      sections.put(name, text.substring(from).strip());
    }
    return sections;
  }

  private static Item item(String file, Asked asked) {
    Item.Kind kind =
        Arrays.stream(Item.Kind.values())
            .filter(k -> k.toString().equals(asked.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    new LessonFormatException(
                        file,
                        "`kind: %s` of `%s` is none of %s"
                            .formatted(asked.kind(), asked.id(), List.of(Item.Kind.values()))));
    Map<String, Feedback> feedback = new LinkedHashMap<>();
    if (asked.feedback() != null) {
      asked
          .feedback()
          .forEach(
              (option, said) -> {
                if (!asked.options().contains(option)) {
                  throw new LessonFormatException(
                      file,
                      "feedback for `%s`, which is no option of `%s`"
                          .formatted(option, asked.id()));
                }
                feedback.put(option, new Feedback(Markdown.line(said.text()), said.gotcha()));
              });
    }
    return new Item(
        asked.id(),
        kind,
        asked.target() == null ? "" : asked.target(),
        asked.question() == null ? "" : asked.question(),
        asked.options(),
        feedback);
  }

  private static List<Check> checks(String slug, String text) {
    List<Check> checks = new ArrayList<>();
    Matcher mark = CHECK.matcher(text);
    String says = null;
    int from = 0;
    while (mark.find()) {
      if (says != null) {
        checks.add(new Check(says, text.substring(from, mark.start()).strip()));
      }
      says = mark.group(1).strip();
      from = mark.end();
    }
    if (says == null) {
      throw new LessonFormatException(
          slug + "/checks.py", "each check begins with `# %% ` and what must hold, in words");
    }
    checks.add(new Check(says, text.substring(from).strip()));
    return checks;
  }

  private static Profile profile(String file, String label) {
    return Profile.of(label)
        .orElseThrow(
            () ->
                new LessonFormatException(
                    file, "`profiles` has %s; there are: %s".formatted(label, Profile.labels())));
  }

  private static String needed(Function<String, @Nullable String> files, String slug, String name) {
    String text = files.apply(name);
    if (text == null) {
      throw new LessonFormatException(slug + "/" + name, "is missing");
    }
    return text;
  }

  private static <T> T yaml(String file, String text, Class<T> type) {
    try {
      return YAML.readValue(text, type);
    } catch (JacksonException e) {
      throw new LessonFormatException(file, e);
    }
  }
}
