package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a learner is told first about a comparison. */
final class ComparisonWords {

  private static final int LONGEST = 60;

  private ComparisonWords() {}

  static String of(Comparison comparison) {
    return difference(comparison) + " " + printed(comparison) + ends(comparison) + kept(comparison);
  }

  private static String difference(Comparison comparison) {
    return comparison
        .firstDifference()
        .map(at -> difference(comparison, comparison.rows().get(at), at))
        .orElseGet(() -> agreement(comparison));
  }

  private static String agreement(Comparison comparison) {
    String names = String.join(" and ", names(comparison));
    return comparison.rows().isEmpty()
        ? capital(names) + " have nothing to compare: no event was kept of either."
        : capital(names) + " agree, event by event.";
  }

  private static String difference(Comparison comparison, Row row, int at) {
    List<String> names = names(comparison);
    List<String> did = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Happening cell = row.cells().get(i);
      if (cell == null) {
        idle.add(names.get(i));
      } else {
        did.add(names.get(i) + " " + words(cell));
      }
    }
    String place = row.line() > 0 ? "on line " + row.line() : "outside of the program's lines";
    return "%s %s: %s%s."
        .formatted(
            at == 0 ? "They differ from the start," : "They agree at first, then differ",
            place,
            String.join("; ", did),
            idle.isEmpty() ? "" : ", where " + String.join(" and ", idle) + nothing(idle.size()));
  }

  private static String nothing(int profiles) {
    return profiles == 1 ? " does not" : " do not";
  }

  private static String words(Happening cell) {
    String text = shortened(cell.text());
    int pass = cell.entry().pass();
    return cell.entry().clock() == Clock.TRACING
        ? text + (pass > 1 ? " while tracing, pass " + pass : " while tracing")
        : text;
  }

  private static String printed(Comparison comparison) {
    if (comparison.runs().stream().allMatch(run -> run.report().stdout().isEmpty())) {
      return "Nothing is printed.";
    }
    return comparison.printedTheSame()
        ? "What is printed is the same."
        : "What is printed differs.";
  }

  private static String ends(Comparison comparison) {
    List<String> outcomes =
        comparison.runs().stream().map(run -> run.report().outcome().toString()).toList();
    if (outcomes.stream().distinct().count() == 1) {
      return "";
    }
    List<String> names = names(comparison);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i) + " " + outcomes.get(i));
    }
    return " They end differently: " + String.join(", ", parts) + ".";
  }

  private static String kept(Comparison comparison) {
    return comparison.runs().stream().anyMatch(run -> run.report().eventsDropped() > 0)
        ? " Not all events were kept: what came after the last kept one is not compared."
        : "";
  }

  private static List<String> names(Comparison comparison) {
    return comparison.runs().stream().map(run -> run.profile().toString()).toList();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s*\\n\\s*", " ⏎ ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
