package io.sidetrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.staff.account.Invitations;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first link to a class with one learner in it, in Chromium. */
class CourseBrowserTests extends InBrowser {
  @Autowired Invitations invitations;

  @BeforeEach
  void forgetMe() {
    browser.resize(1440, 900);
    browser.forget();
  }

  @Test
  void leadsFromTheFirstLinkToALearnerWhoAnswered() throws IOException {
    browser.open("/staff/welcome/" + invitations.first().secret());
    browser.see("h1", "Make your account");
    assertClean();
    fill("#username", "browser-ada");
    fill("#password", "correct horse battery");
    browser.click("main .btn-go");

    browser.see("h1", "Courses");
    fill("#title", "Seen <in> a browser");
    browser.click("main .btn-go");
    browser.see("h1", "Seen <in> a browser");
    browser.run("document.querySelector('#lesson').value = 'python-counter'");
    browser.click("section .btn-go");
    browser.see(".tbl th", "A Python counter counts traces");
    assertClean();

    browser.click(".sections a[href$='/people']");
    String code = browser.see(".big.code", "");
    assertThat(browser.run("return document.querySelector('.joincard img').naturalWidth > 0"))
        .isEqualTo(true);
    browser.see("main p", "Nobody has joined yet");
    assertClean();

    browser.open("/join/" + code);
    browser.see("legend", "Your name here");
    assertClean();
    browser.click("main .btn-go");
    browser.see("h1", "You are in.");
    assertThat(browser.see(".big.code", "-")).matches("[2-9a-z]{4}(-[2-9a-z]{4}){2}");
    browser.click("main .btn-go");
    browser.see(".entries a", "A Python counter counts traces");
    assertClean();
    browser.click(".entries a");
    browser.see("#predict", "How often does Python run the body");
    for (String answer : List.of("2", "[2]", "no")) {
      browser.run(
          "[...document.querySelectorAll('#predict .opt')].find(o => o.textContent.trim() === arguments[0] && !o.closest('.pq').querySelector(':checked')).click()",
          answer);
    }
    browser.click("#predict .btn-go");
    browser.see(".rev", "");

    browser.open("/courses");
    browser.click(".entries a");
    browser.see(".tbl td.num:nth-of-type(4)", "1");
    assertThat(browser.texts(".tbl td.num")).containsExactly("1", "1", "1", "0");

    seeReports();
    browser.resize(390, 844);
    browser.click(".sections a[href$='/people']");
    browser.see(".tbl th", "");
    assertFits();
    browser.click(".sections a:first-child");
    seeReports();
  }

  /** From the home of the course through all reports, each without faults, and no name when off. */
  private void seeReports() throws IOException {
    browser.click(".tbl th a");
    browser.see(".sentence", "Of 1 who opened it, 1 have predicted");
    assertFits();
    browser.click(".tbl tbody th a");
    browser.see(".answers", "happened");
    assertFits();
    browser.click(".sections a[href$='/stuck']");
    browser.see(".sentence", "That is the good case");
    assertFits();
    browser.click(".sections a[href$='/gotchas']");
    String name = browser.see(".grid bdi", "");
    browser.click("#names");
    browser.see(".grid bdi", "learner 1");
    assertThat(String.valueOf(browser.run("return document.body.innerText"))).doesNotContain(name);
    browser.click("#names");
    browser.see(".grid bdi", name);
    assertFits();
    browser.click(".grid tbody th a");
    browser.see("h1", name);
    assertFits();
    browser.click(".sections a:first-child");
    browser.see(".tbl th", "A Python counter counts traces");
  }

  private void assertFits() throws IOException {
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertClean();
  }

  private void fill(String css, String text) {
    browser.run("document.querySelector(arguments[0]).value = arguments[1]", css, text);
  }

  private void assertClean() throws IOException {
    loadAxe();
    assertThat(faults()).isEmpty();
  }
}
