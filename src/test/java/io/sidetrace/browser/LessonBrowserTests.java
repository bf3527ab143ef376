package io.sidetrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Lessons as a newcomer does them, in Chromium. */
class LessonBrowserTests extends InBrowser {
  private static final String MENDED =
      """
      import brainpy.math as bm

      num = bm.Variable(bm.zeros(1, dtype=bm.int32))
      @bm.jit
      def h(x):
          num.value = num + 1
          return x

      h(1.); print(num)
      h(2.); print(num)
      h(bm.ones(2)); print(num)
      """;

  @BeforeEach
  void forgetMe() {
    browser.resize(1440, 900);
    browser.forget();
    browser.openFresh("/lessons/python-counter");
    browser.see(".cm-content", "num[0]");
  }

  @Test
  void leadsFromTheFirstPredictionToTheVariant() {
    assertThat(browser.see("#predict .btn-go").isEnabled()).isFalse();
    predict("#predict", "3", "[3]", "no");
    browser.see(".rev", "A call is not a run of the body");
    browser.see(".pair .pt", "2");
    assertThat(browser.texts("#console .out")).containsExactly("[1]", "[1]", "[2]");

    browser.click("#mend .btn-go");
    browser.see(".checks", "num holds 2");
    write(MENDED);
    browser.click("#mend .btn-go");
    browser.see("#mend details");
    assertThat(browser.texts(".checks li")).hasSize(5).allMatch(text -> text.contains("holds"));

    browser.click("#variant .btn-go");
    predict("#variant", "3", "[3]", "yes");
    browser.see("#variant .rev");
    browser.see(".next-lesson", "Next:");
  }

  @Test
  void goesOnWhereItWasLeft() {
    predict("#predict", "2", "[2]", "no");
    browser.see(".rev");
    write("# mine\n" + MENDED);

    browser.open("/lessons/python-counter");
    browser.see(".rev");
    browser.see(".cm-content", "# mine");
    browser.open("/lessons");
    assertThat(browser.count(".sq.half")).isEqualTo(1);
  }

  @Test
  void worksByKeyboardAlone() {
    browser.run("document.querySelector('#predict input').focus()");
    for (int question = 0; question < 3; question++) {
      browser.press(Keys.SPACE);
      // Past how sure one is, which may be left out; of the last one it is said.
      browser.press(Keys.TAB);
      browser.press(question < 2 ? Keys.TAB : Keys.SPACE);
    }
    browser.see("#predict .dim", "You may change your mind");
    browser.pressControl(Keys.ENTER);
    browser.see(".rev .how", "50 % sure");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("what-happened");
  }

  @Test
  void saysWhatWentWrongAndKeepsTheAnswers() {
    choose("#predict", "2", "[2]", "no");
    browser.run("window.fetch = () => Promise.reject(new TypeError('offline'))");
    browser.click("#predict .btn-go");

    browser.see("#trouble", "No answer from the server");
    assertThat(browser.count("#predict input:checked")).isEqualTo(3);
    assertThat(browser.see("#predict .btn-go").isEnabled()).isTrue();
  }

  @Test
  void givesACodeAndErases() {
    predict("#predict", "2", "[2]", "no");
    browser.see(".rev");
    browser.open("/lessons");
    browser.click("[data-do='code']");
    String code = browser.see("#own [role=status] code", "-");

    browser.forget();
    browser.open("/lessons");
    assertThat(browser.count(".sq.half")).isZero();
    browser.run("document.querySelector('#code').focus()");
    browser.press(code, Keys.ENTER);
    browser.see(".sq.half");

    browser.click("[data-do='erase']");
    browser.click("[data-do='really']");
    browser.see(".acts", "Begin:");
    assertThat(browser.count(".sq.half")).isZero();
  }

  @Test
  void hasNoSeriousAccessibilityFaultsAndFitsAPhone() throws IOException {
    for (String path : new String[] {"/lessons", "/gotchas", "/gotchas/python-counter"}) {
      browser.open(path);
      loadAxe();
      assertThat(faults()).as(path).isEmpty();
    }
    browser.open("/lessons/python-counter");
    browser.see(".cm-content", "num[0]");
    loadAxe();
    for (int theme = 0; theme < 2; theme++) {
      assertThat(faults()).isEmpty();
      browser.click("#theme");
    }
    predict("#predict", "3", "[3]", "no");
    browser.see(".rev");
    browser.click("#mend .btn-go");
    browser.see(".checks", "num holds 2");
    for (int theme = 0; theme < 2; theme++) {
      assertThat(faults()).isEmpty();
      browser.click("#theme");
    }
    browser.resize(390, 844);
    for (String path : new String[] {"/lessons/python-counter", "/lessons", "/gotchas"}) {
      browser.open(path);
      assertThat(
              browser.run(
                  "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
          .as(path)
          .isEqualTo(0L);
    }
  }

  private void predict(String within, String... answers) {
    choose(within, answers);
    browser.click(within + " .btn-go");
  }

  private void choose(String within, String... answers) {
    for (int i = 0; i < answers.length; i++) {
      browser.run(
          "[...document.querySelectorAll(arguments[0] + ' .pq')][arguments[1]]"
              + ".querySelectorAll('input').forEach(o => { if (o.value === arguments[2]) o.click(); })",
          within,
          i,
          answers[i]);
    }
  }

  private void write(String program) {
    browser.run("document.querySelector('.cm-content').focus()");
    browser.pressControl("a");
    browser.paste(program);
  }
}
