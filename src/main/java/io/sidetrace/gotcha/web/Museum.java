package io.sidetrace.gotcha.web;

import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.gotcha.catalogue.Gotcha;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public threads of the catalogue, project by project: where people met a gotcha. */
final class Museum {
  private static final Pattern THREAD =
      Pattern.compile(
          "(https://github\\.com/([^/\\s]+/[^/\\s]+)/(issues|pull|discussions)/(\\d+))\\s*(.*)");

  private Museum() {}

  /**
   * A public thread.
   *
   * @param number of the issue or the pull request
   * @param note what the catalogue says of it, or empty
   * @param gotcha that it is about
   */
  record Exhibit(String url, String project, int number, String note, Gotcha gotcha) {}

  /** By project; threads in the order of their numbers, which is that of time. */
  static Map<String, List<Exhibit>> exhibits(Catalogue catalogue) {
    Map<String, List<Exhibit>> projects = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Gotcha gotcha : catalogue.all()) {
      for (String text : gotcha.evidence()) {
        Matcher thread = THREAD.matcher(text);
        if (gotcha.runsHere() && thread.matches()) {
          Exhibit exhibit =
              new Exhibit(
                  thread.group(1),
                  thread.group(2),
                  Integer.parseInt(thread.group(4)),
                  thread.group(5).replaceAll("^\\(|\\)$", ""),
                  gotcha);
          projects.computeIfAbsent(exhibit.project(), _ -> new ArrayList<>()).add(exhibit);
        }
      }
    }
    projects.values().forEach(list -> list.sort((a, b) -> Integer.compare(a.number(), b.number())));
    return projects;
  }
}
