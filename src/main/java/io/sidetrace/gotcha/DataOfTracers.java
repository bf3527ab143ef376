package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.DataAsked;
import java.util.Set;

/** Python asks a traced value for its truth, its number or its elements: it has none yet. */
final class DataOfTracers implements Detector {
  private static final Set<String> BUILT_IN = Set.of("max", "min", "sorted", "sum", "any", "all");

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    if (!(entry.event()
        instanceof DataAsked(String what, String construct, String aval, boolean ofArgument))) {
      return;
    }
    switch (what) {
      case "truth" -> truth(construct, aval, ofArgument, entry, found);
      case "index" ->
          found.seen(
              "G25",
              entry,
              "Python needs an integer here%s, and there is only a traced value of type %s."
                  .formatted(construct.equals("range") ? " for `range`" : "", aval));
      case "shape" ->
          found.seen(
              "G26",
              entry,
              "a size would depend on a traced value of type %s; the shapes of a compiled program are fixed when it is traced."
                  .formatted(aval));
      case "number" -> number(construct, aval, entry, found);
      default ->
          found.seen(
              "G28",
              entry,
              "NumPy needs the elements now, and there is only a traced value of type %s."
                  .formatted(aval));
    }
  }

  private static void truth(
      String construct, String aval, boolean ofArgument, Entry entry, Sightings found) {
    String gotcha =
        switch (construct) {
          case "assert" -> "G17";
          case "and", "or", "not", "compare" -> "G23";
          case String c when BUILT_IN.contains(c) -> "G24";
          default -> ofArgument ? "G21" : "G22";
        };
    String by =
        switch (construct) {
          case "" -> "this line";
          case "compare" -> "a chained comparison";
          case String c when BUILT_IN.contains(c) -> "`" + c + "`";
          default -> "`" + construct + "`";
        };
    found.seen(
        gotcha,
        entry,
        "%s needs to know whether it is true while Python is tracing, and there is only a traced value of type %s."
            .formatted(by, aval));
  }

  private static void number(String construct, String aval, Entry entry, Sightings found) {
    String gotcha = construct.equals("range") ? "G25" : "G29";
    found.seen(
        gotcha,
        entry,
        "%sPython asks for a number, and there is only a traced value of type %s."
            .formatted(construct.isEmpty() ? "" : "in `" + construct + "` ", aval));
  }
}
