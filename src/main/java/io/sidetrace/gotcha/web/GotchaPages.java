package io.sidetrace.gotcha.web;

import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.gotcha.catalogue.Gotcha;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue as pages: by unit, searched, and one gotcha by itself. */
@Controller
class GotchaPages {
  private static final int LONGEST_SEARCH = 200;

  private final Catalogue catalogue;

  GotchaPages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/gotchas")
  ModelAndView all(@RequestParam(defaultValue = "") String q) {
    String wanted = q.strip();
    String text = wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH));
    Map<String, List<Gotcha>> units = new java.util.LinkedHashMap<>();
    catalogue
        .units()
        .forEach(
            (unit, gotchas) -> {
              List<Gotcha> found = gotchas.stream().filter(g -> matches(g, text)).toList();
              if (!found.isEmpty()) {
                units.put(unit, found);
              }
            });
    return new ModelAndView(
        "gotcha/all",
        Map.of(
            "gotchas",
            true,
            "units",
            units,
            "q",
            text,
            "count",
            units.values().stream().mapToInt(List::size).sum()));
  }

  @GetMapping("/gotchas/{name}")
  ModelAndView one(@PathVariable String name) {
    return catalogue
        .find(name)
        .map(g -> new ModelAndView("gotcha/one", Map.of("gotchas", true, "gotcha", g)))
        .orElseGet(
            () ->
                new ModelAndView("gotcha/unknown", Map.of("gotchas", true), HttpStatus.NOT_FOUND));
  }

  /** Where people met them, in public. */
  @GetMapping("/museum")
  ModelAndView museum() {
    return new ModelAndView(
        "gotcha/museum", Map.of("gotchas", true, "projects", Museum.exhibits(catalogue)));
  }

  private static boolean matches(Gotcha g, String text) {
    String all =
        String.join(
                "\n", g.id(), g.slug(), g.name(), g.mentalModel(), g.why(), g.fix(), g.program())
            .toLowerCase(Locale.ROOT);
    for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
