package io.sidetrace.lesson.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.journal.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTests {
  private static final String LESSON =
      """
      ---
      id: two
      title: Two is two
      gotchas: [G11]
      profiles: [one-pass]
      minutes: 3
      predictions:
        - id: body
          kind: pythonRuns
          target: f
          options: ["1", "2"]
          feedback:
            "2": {text: "`f` is traced **while tracing**", gotcha: G10}
      ---
      ## Model
      One *sentence* <b>here</b>.
      ## Explain
      Why [this](javascript:alert(1)).
      ## Mend
      Do it.
      ## Hints
      - First
      - Second
      """;

  private final Map<String, String> files =
      new HashMap<>(
          Map.of(
              "lesson.md", LESSON,
              "given.py", "print(1)\n",
              "mended.py", "print(2)\n",
              "checks.py", "# %% it `holds`\nassert x\n# %% and this\nassert y\n"));

  @Test
  void readsWhatTheFilesSay() {
    files.put("variants.yaml", "swaps:\n  - find: \"1\"\n    with: [\"7\", \"8\"]\n");
    Lesson lesson = read();

    assertThat(lesson.profiles()).containsExactly(Profile.ONE_PASS);
    assertThat(lesson.items().getFirst().kind()).isEqualTo(Item.Kind.PYTHON_RUNS);
    assertThat(lesson.items().getFirst().asked()).contains("run the body of `f`");
    assertThat(feedback(lesson).gotcha()).isEqualTo("G10");
    assertThat(lesson.texts().hints()).containsExactly("First", "Second");
    assertThat(lesson.checks())
        .extracting(Lesson.Check::says)
        .containsExactly("it `holds`", "and this");
    assertThat(lesson.variants().count()).isEqualTo(3);
    assertThat(lesson.variants().apply(1, lesson.given())).isEqualTo("print(7)");
    for (int seed = -5; seed < 5; seed++) {
      assertThat(lesson.variants().of(seed)).isBetween(1, 2);
    }
  }

  @Test
  void tagsAndScriptsInTextsAreShownNotObeyed() {
    Lesson lesson = read();
    assertThat(lesson.texts().model()).isEqualTo("One <em>sentence</em> &lt;b&gt;here&lt;/b&gt;.");
    assertThat(lesson.texts().explain()).doesNotContain("javascript");
    assertThat(feedback(lesson).text()).contains("<strong class=\"t\">while tracing</strong>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: two|id: three|is the name of its folder",
        "kind: pythonRuns|kind: pythonruns|none of [pythonRuns,",
        "profiles: [one-pass]|profiles: [one-pas]|there are: one-pass",
        "## Mend|## Mending|is no section",
        "## Explain|## Predict|has no section `## Explain`",
        "\"2\": {text|\"3\": {text|no option of `body`"
      })
  void saysWhichFileIsWrongWhereAndWhatThereIs(String text, String instead, String said) {
    files.put("lesson.md", LESSON.replace(text, instead));
    assertThatThrownBy(this::read)
        .isInstanceOf(LessonFormatException.class)
        .hasMessageStartingWith("two/lesson.md: ")
        .hasMessageContaining(said);
  }

  @Test
  void anUnknownFieldAndAMissingOneAreNamed() {
    files.put("lesson.md", LESSON.replace("minutes: 3", "minutes: 3\nminuts: 4"));
    assertThatThrownBy(this::read).hasMessageContaining("minuts");
    files.put("lesson.md", LESSON.replace("minutes: 3\n", ""));
    assertThatThrownBy(this::read).hasMessageContaining("minutes");
  }

  @Test
  void missesNoFile() {
    files.remove("mended.py");
    assertThatThrownBy(this::read).hasMessage("two/mended.py: is missing");
    files.put("mended.py", "print(2)");
    files.put("checks.py", "assert True");
    assertThatThrownBy(this::read).hasMessageContaining("each check begins with `# %% `");
  }

  private static Item.Feedback feedback(Lesson lesson) {
    return Objects.requireNonNull(lesson.items().getFirst().feedback().get("2"));
  }

  private Lesson read() {
    return LessonReader.read("two", "A unit", files::get);
  }
}
