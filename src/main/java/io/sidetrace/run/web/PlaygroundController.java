package io.sidetrace.run.web;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.run.RunId;
import io.sidetrace.run.Runs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The playground, the page of a run that is kept, and how true the engine is. */
@Controller
class PlaygroundController {
  private final Examples examples;
  private final Runs runs;

  private final Fidelity fidelity;

  private final Catalogue catalogue;

  PlaygroundController(Examples examples, Runs runs, Fidelity fidelity, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.examples = examples;
    this.runs = runs;
    this.fidelity = fidelity;
  }

  /** Program by program, how the engine compares with the real packages. */
  @GetMapping("/fidelity")
  ModelAndView fidelity() {
    return new ModelAndView("run/fidelity", Map.of("profiles", fidelity.profiles()));
  }

  /**
   * The playground, empty or with the program of a gotcha.
   *
   * @param mended whether it is the mended one
   * @param profile under which it is to be run, or empty
   */
  @GetMapping("/")
  ModelAndView playground(
      @RequestParam(defaultValue = "") String gotcha,
      @RequestParam(defaultValue = "") String mended,
      @RequestParam(defaultValue = "") String profile) {
    ModelAndView page = playground();
    catalogue
        .find(gotcha)
        .ifPresent(
            g -> {
              String fixed = g.fixedProgram();
              boolean other = !mended.isEmpty() && fixed != null;
              page.addObject("program", other ? fixed : g.program());
              Profile.of(profile).ifPresent(p -> page.addObject("programProfile", p.toString()));
              page.addObject("programTitle", other ? g.name() + ", mended" : g.name());
            });
    return page;
  }

  private ModelAndView playground() {
    return new ModelAndView(
        "run/playground", Map.of("playground", true, "examples", examples.json()));
  }

  /** The same page; its script fetches the run. */
  @GetMapping("/runs/{id}")
  ModelAndView run(@PathVariable String id) {
    return RunId.of(id).flatMap(runs::find).isPresent()
        ? playground().addObject("runId", id)
        : new ModelAndView("run/unknown", HttpStatus.NOT_FOUND);
  }

  /** A run as one file that needs nothing else: to hand in, to keep, to read without a network. */
  @GetMapping("/runs/{id}/report.html")
  ModelAndView report(@PathVariable String id, HttpServletResponse response) {
    return RunId.of(id)
        .flatMap(runs::find)
        .map(
            run -> {
              response.setHeader(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"sidetrace-" + run.id() + ".html\"");
              return new ModelAndView(
                  "run/report", Map.of("report", ReportModel.of(run, catalogue)));
            })
        .orElseGet(() -> new ModelAndView("run/unknown", HttpStatus.NOT_FOUND));
  }

  /** A run for other pages to show in a frame: it can be looked at, not run again. */
  @GetMapping("/embed/{id}")
  ModelAndView embedded(@PathVariable String id) {
    return run(id).addObject("embedded", "true");
  }
}
