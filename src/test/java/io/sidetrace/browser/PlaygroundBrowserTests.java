package io.sidetrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The playground as a learner uses it, in Chromium. */
class PlaygroundBrowserTests extends InBrowser {
  private static final List<String> TABS =
      List.of(
          "outcome",
          "timeline",
          "states",
          "versions",
          "functions",
          "constants",
          "lanes",
          "purity",
          "events",
          "jaxpr",
          "compare");
  private static final List<String> TABS_AND_CODE =
      Stream.concat(TABS.stream(), Stream.of("code")).toList();

  @BeforeEach
  void openPlayground() {
    browser.resize(1440, 900);
    browser.openFresh("/");
    browser.see(".cm-content");
  }

  @Test
  void comparesTheTwoEnginesUpToTheirFirstDifference() {
    program(
        """
        import brainpy.math as bm
        num = [0]
        @bm.jit
        def h(x):
          num[0] += 1
          return x
        h(1.)
        print(num)
        """);
    browser.click("[data-tab='compare']");
    browser.click(".pane .btn-go");

    browser.see(".say", "What is printed differs");
    assertThat(browser.count(".cmp tr.first")).isEqualTo(1);
    assertThat(browser.texts(".cmp thead th"))
        .containsExactly("Line", "one-pass 2.7 brainpy 2.7.8", "two-pass 2.4 brainpy 2.4.6");
    assertThat(browser.texts(".tally .ne")).anyMatch(text -> text.contains("Python ran h"));
    assertThat(browser.texts(".cmp tr.diff-row td"))
        .anyMatch(text -> text.contains("prints [1]"))
        .anyMatch(text -> text.contains("prints [2]"));
    assertThat(browser.texts("#console .out")).containsExactly("[1]");

    browser.click(".pane .next .btn");
    browser.see(".cmp thead th", "eager");
    assertThat(browser.texts(".cmp thead th")).hasSize(4);

    browser.run("document.querySelector('.cm-content').focus()");
    browser.press("#");
    browser.see(".stale-bar", "before your edits");
    browser.pressControl(Keys.ENTER);
    browser.gone(".stale-bar");
    browser.see(".cmp thead th", "eager");
  }

  @Test
  void followsAnEquationToItsLineAndToTheKernel() {
    program(
        """
        import jax
        import jax.numpy as jnp
        @jax.jit
        def f(x):
          unused = jnp.sin(x)
          y = x * 2.
          return jnp.exp(y)
        f(jnp.ones(3))
        """);
    run();
    browser.click("[data-tab='jaxpr']");
    browser.see(".jaxpr .jx", "sin");

    browser.run(
        "[...document.querySelectorAll('.jaxpr .jx')].find(r => r.textContent.includes('= mul '))"
            + ".dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))");
    assertThat(browser.see(".cm-line.l-lit, .cm-line[class*='lit']").getText())
        .contains("y = x * 2.");

    browser.run(
        "[...document.querySelectorAll('.jaxpr .steps button')]"
            + ".find(b => b.textContent === 'DeadCode').click()");
    assertThat(browser.see(".jaxpr del.jx").getText()).contains("sin");
    browser.click(".jaxpr .as-graph");
    browser.see(".graph .node");
    assertThat(browser.texts(".graph .name")).contains("mul", "exp", "results");
    browser.run(
        "[...document.querySelectorAll('.jaxpr .steps button')]"
            + ".find(b => b.textContent === 'kernel').click()");
    browser.see(".kernel li", "one loop over 3 elements");
    browser.see(".kernel li code", "mul, exp");
  }

  @Test
  void runsTheGotchasPageInOneClick() {
    browser.see(".pane .say", "called twice");
    browser.click(".pane .btn-go");

    browser.see(".say", "cells stopped");
    browser.see(".verb", "cannot be an instance of State. But we got [1.]");
    assertThat(browser.texts(".cell-card .shows pre")).contains("[1]");
    assertThat(browser.texts(".prn-list .out"))
        .containsSubsequence("calling g ...", "calling f ...");
  }

  @Test
  void marksTheErrorAndTheBirthOfItsState() {
    browser.click(".pane .btn-go");
    browser.see(".verb");

    assertThat(browser.texts(".anch h3"))
        .anyMatch(text -> text.contains("Failed here"))
        .anyMatch(text -> text.contains("a was born here"));
    assertThat(browser.see(".cm-line.l-fault").getText()).contains("f(a, b)");
    assertThat(browser.see(".cm-line.l-born").getText()).contains("a = bm.Variable(bm.ones(1))");
    assertThat(browser.count(".cm-marks .joint-top, .cm-marks .joint-bottom")).isEqualTo(2);
  }

  @Test
  void switchesTheProfileByKeyboardAndSaysWhoseResultsAreShown() {
    browser.click(".pane .btn-go");
    browser.see(".verb");

    browser.click("[data-profile='one-pass']");
    browser.press(Keys.ARROW_RIGHT);
    browser.see(".stale-bar", "one-pass 2.7");
    browser.pressControl(Keys.ENTER);

    browser.see(".prn-list .out", "a is not equal to b.");
    assertThat(browser.count(".stale-bar")).isZero();
    assertThat(browser.texts(".cell-card .shows pre")).contains("[2]");
    assertThat(browser.texts("#console .out"))
        .containsSubsequence("calling g ...", "calling f ...", "calling g ...", "calling f ...");
  }

  @Test
  void worksByKeyboardAlone() {
    openExample("nested-jit");
    browser.run("document.querySelector('.cm-content').focus()");
    browser.pressControl(Keys.ENTER);
    browser.see("[role=status]", "Finished");

    browser.press(Keys.ESCAPE);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("tab-outcome");
    browser.press(Keys.ARROW_RIGHT);
    browser.see(".say", "only to trace");
    browser.press(Keys.END);
    browser.press(Keys.ARROW_LEFT);
    browser.see(".jaxpr .jx", "lambda");

    browser.press("?");
    browser.see("#keys[open]");
    browser.press(Keys.ESCAPE);
    assertThat(browser.count("#keys[open]")).isZero();
  }

  @Test
  void saysWhatAFunctionDidBesidesComputing() {
    openExample("python-counter");
    run();
    browser.click("#tab-purity");
    browser.see(".pane .say", "did more than compute");
    browser.see(".tbl td", "outside of it");

    browser.click(".pane .next .btn");
    browser.see(".pane .say", "it gave the same program");

    browser.click(".pane .next ~ .next .btn");
    browser.see(".pane .say", "They part on line");
  }

  @Test
  void tellsHowFarALongRunIsAndStopsIt() {
    program(
        """
        import brainpy.math as bm
        print('begun')
        while True:
          pass
        """);
    browser.click("[data-do='run']");
    browser.see(".pane .say", "Ordinary Python is running");
    browser.see(".pane .sub", "1 print");

    browser.press(Keys.ESCAPE);

    browser.see("[role=status]", "Stopped");
    assertThat(browser.texts("#console .out")).containsExactly("begun");
    run("print('the next one')");
  }

  @Test
  void tellsAtWhichStepALongLoopIs() {
    program(
        """
        import jax
        import jax.numpy as jnp
        step = lambda c, x: (jnp.sin(c @ c), None)
        jax.lax.scan(step, jnp.ones((200, 200)), jnp.arange(1000000.))
        """);
    browser.click("[data-do='run']");
    browser.see(".pane .say", "of 1,000,000");
    browser.press(Keys.ESCAPE);
    browser.see("[role=status]", "Stopped");
  }

  @Test
  void lightsTheLineOfTheSelectedEvent() {
    openExample("nested-jit");
    run();
    browser.click("#tab-events");
    browser.see(".jr .what", "calling f ...");
    browser.run(
        "[...document.querySelectorAll('.jr li')]"
            + ".find(li => /calling f/.test(li.textContent)).querySelector('button').click()");

    assertThat(browser.see(".cm-line.l-lit.l-tracing").getText())
        .contains("print('calling f ...')");
    browser.press(Keys.ARROW_UP);
    assertThat(browser.see(".cm-line.l-lit").getText()).doesNotContain("calling f");
  }

  @Test
  void stepsThroughTheTimelineByKeyboard() {
    openExample("nested-jit");
    browser.click("[data-profile='two-pass']");
    run();
    browser.click("#tab-timeline");
    browser.see(".say", "twice, only to trace them");
    assertThat(browser.count(".tl-lanes .tl-band")).isEqualTo(2);
    assertThat(browser.count(".tl-lanes .tl-trace")).isEqualTo(4);
    assertThat(browser.count(".tl-lanes .tl-known")).isEqualTo(1);
    assertThat(browser.texts(".tl-lanes text"))
        .contains("pass 1", "pass 2", "compiled", "calling g ...");

    browser.run("document.querySelector('.track').focus()");
    browser.press(Keys.END);
    browser.see(".then-out", "second call");
    browser.press(Keys.HOME);
    browser.see(".moment", "nothing so far");
    while (browser.texts(".then-out").stream().noneMatch(text -> text.contains("calling f"))) {
      browser.press(Keys.ARROW_RIGHT);
    }
    assertThat(browser.see(".moment").getText()).contains("f on L", "called by g on L");
    assertThat(browser.see(".cm-line.l-lit.l-tracing").getText()).contains("calling f ...");
    assertThat(browser.see(".track").getDomAttribute("aria-valuetext"))
        .contains("tracing, pass 1: prints calling f");
    assertThat(browser.see(".jr li.on").getText()).contains("calling f");
  }

  @Test
  void saysWhyAVersionWasMade() {
    openExample("traced-again");
    run();
    browser.click("#tab-versions");
    browser.see(".ver .bc", "First call.");
    browser.see(".ver .bc", "Traced again because argument");
    assertThat(browser.count(".ver .chip.lit")).isPositive();
    assertThat(browser.count(".ver .ans .tr")).isEqualTo(browser.count(".ver tbody tr"));
    assertThat(browser.count(".ver .ans .rn")).isPositive();
  }

  @Test
  void marksAFrozenValueOnceItIsStale() {
    program(
        """
        import jax
        scale = 2.
        f = jax.jit(lambda x: x * scale)
        print(f(1.))
        scale = 10.
        print(f(1.))
        """);
    run();
    browser.see(".cm-marks .mk.stale");
    browser.click("#tab-constants");
    browser.see(".say", "Line 6 used an old scale");
    browser.see(".constants tbody", "stale");
    browser.click("#tab-versions");
    browser.see(".told", "It is 10.0 now.");
    assertThat(browser.count(".ver .ans .rs")).isEqualTo(1);
  }

  @Test
  void tellsCallByCallWhatHappenedToAState() {
    openExample("states-read-written");
    run();
    browser.click("#tab-states");
    browser.see(".touches tbody", "put back: the compiled program will write it");
    assertThat(browser.count(".states .spark")).isPositive();
    browser.run("document.querySelector('.touches .link').click()");
    browser.see(".jr li.on");
    browser.see(".cm-line.l-lit");
  }

  @Test
  void showsWhatLanesShareAndTheWriteThatDoesNotFit() {
    program(
        """
        import brainstate as bst, jax.numpy as jnp
        own = bst.State(jnp.zeros(3))
        total = bst.State(0.)
        def f(x):
          own.value = own.value + x * total.value
        bst.transform.vmap(f, in_states=own)(jnp.ones(3))
        def g(x):
          total.value = total.value + x
        bst.transform.vmap(g)(jnp.ones(3))
        """);
    run();
    browser.click("#tab-lanes");
    browser.see(".conflict", "to the state total");
    browser.see(".lanes tbody", "one for all lanes");
    browser.see(".lanes tbody", "one a lane, along axis 0");
  }

  @Test
  void lightsTheEventsOfTheLineWithTheCursor() {
    openExample("nested-jit");
    run();
    browser.click("#tab-events");
    browser.see(".jr .what", "calling f ...");
    browser.run(
        "[...document.querySelectorAll('#console a.L')].find(a => a.textContent === 'L5').click()");
    browser.see(".jr li.same", "calling f ...");
    assertThat(browser.texts(".jr li.same")).isNotEmpty().allMatch(text -> text.contains("L5"));
  }

  @Test
  void opensAnEventOfAStoredRunAlsoWithinAnotherPage() {
    openExample("nested-jit");
    run();
    String id = lastRun();
    browser.openFresh("/runs/" + id + "#timeline/7");
    browser.see(".moment", "Event 7 of");

    browser.open("/embed/" + id + "#versions");
    browser.see(".ver .bc", "First call.");
    browser.see("a.embedded-only[href='/runs/" + id + "']");
    assertThat(browser.texts("[data-do='run']")).allMatch(String::isEmpty);
    browser.run("document.querySelector('.cm-content').focus()");
    browser.press("x");
    assertThat(browser.see(".cm-content").getText()).startsWith("import");
  }

  @Test
  void showsCountsBesideEachFunction() {
    openExample("nested-jit");
    run();

    assertThat(browser.texts(".cm-line .words")).anyMatch(text -> text.contains("Python 1×"));
    assertThat(browser.count(".cm-marks .pair")).isEqualTo(2);
    browser.click("#tab-functions");
    assertThat(browser.texts(".functions tbody th")).hasSize(2);
  }

  @Test
  void keepsTheProgramThatWasWorkedOn() {
    type("print('kept')");
    browser.open("/");
    browser.see(".cm-content", "print('kept')");
  }

  @Test
  void opensAStoredRunByItsLink() {
    openExample("nested-jit");
    run();
    String id = lastRun();

    browser.openFresh("/runs/" + id);
    browser.see("[role=status]", "Finished");
    browser.see(".cm-content", "calling g ...");
    assertThat(browser.texts("#console .out")).contains("second call");
  }

  @Test
  void saysThatThereIsNoSuchRun() {
    browser.openFresh("/runs/AAAAAAAAAAAAAAAAAAAAAA");
    browser.see("body", "There is no run behind this link.");
    browser.see("a.btn[href='/']");
  }

  @Test
  void remembersTheTheme() {
    browser.click("#theme");
    String theme = (String) browser.run("return document.documentElement.dataset.theme");
    browser.open("/");
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo(theme);
    browser.click("#theme");
    assertThat(browser.run("return document.documentElement.dataset.theme")).isNotEqualTo(theme);
  }

  @Test
  void fitsANarrowScreen() {
    browser.resize(390, 844);
    browser.openFresh("/");
    openExample("states-read-written");
    browser.click(".below [data-do='run']");
    browser.see(".cell-list");

    for (String tab : TABS_AND_CODE) {
      browser.run("document.querySelector('#tab-' + arguments[0]).click()", tab);
      assertThat(browser.run("return document.documentElement.scrollWidth"))
          .as(tab)
          .isEqualTo(390L);
    }
    browser.see(".cm-content", "bm.Variable");
  }

  @Test
  void showsWhatAProgramPrintsAsText() {
    type("print(\"<img src=x onerror=alert(1)><b>bold</b>\\u001b[31m\\u202eabc\")");
    run();

    browser.see("#console .out", "<img src=x onerror=alert(1)><b>bold</b>\\x1b[31m\\u202eabc");
    assertThat(browser.count("#console img, #console .out b, .pane img")).isZero();
  }

  @Test
  void hasNoSeriousAccessibilityFaults() throws IOException {
    loadAxe();
    assertThat(faults()).isEmpty();
    openExample("wrong-shape");
    for (int theme = 0; theme < 2; theme++) {
      run();
      for (String tab : TABS) {
        browser.click("#tab-" + tab);
        assertThat(faults()).as(tab).isEmpty();
      }
      browser.click("#tab-outcome");
      browser.click("#theme");
    }
  }

  private void openExample(String id) {
    browser.run(
        "const all = JSON.parse(document.querySelector('#playground').dataset.examples);"
            + "document.querySelectorAll('#examples-menu [role=menuitem]')"
            + "[all.findIndex(e => e.id === arguments[0])].click()",
        id);
  }

  private void run() {
    browser.click("[data-do='run']");
    browser.see(".cell-list");
    browser.see("[role=status]", "ed");
  }

  private void run(String source) {
    program(source);
    run();
    browser.see("#console .out", "the next one");
  }

  /** Replaces the program. */
  private void type(String program) {
    browser.run("document.querySelector('.cm-content').focus()");
    browser.pressControl("a");
    browser.press(program);
  }

  /** Opens the page with this program, as if it had been worked on. */
  private void program(String source) {
    browser.run(
        "localStorage.setItem('sidetrace.draft', JSON.stringify("
            + "{title: 'A test', hint: '', source: arguments[0], profile: 'one-pass'}))",
        source);
    browser.open("/");
    browser.see(".cm-content", source.lines().findFirst().orElseThrow());
  }

  private String lastRun() {
    browser.see("#console .out");
    return (String)
        browser.run(
            "return performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(n => n.includes('/events')).at(-1).match(/runs\\/([^/]+)/)[1]");
  }
}
