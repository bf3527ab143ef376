package io.sidetrace.lesson.grading;

import io.sidetrace.gotcha.Sighting;
import io.sidetrace.run.Run;
import io.sidetrace.web.Sha256;
import io.sidetrace.worker.protocol.RunReport;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Tells whether two mends are the same idea: how they ended, which gotchas showed, what was
 * compiled and which states it read and wrote. Where nothing was traced, the error's type and the
 * program without its names, spaces and comments.
 */
public final class GroupKey {
  /** Goes up when something else goes into the key. */
  public static final int VERSION = 1;

  private static final Pattern FUNCTION_NAME = Pattern.compile("\\bname=[\\w<>.]+");

  private GroupKey() {}

  /** SHA-256, in hexadecimal digits. */
  public static String of(Run run) {
    RunReport report = run.report();
    StringJoiner parts = new StringJoiner("\n");
    parts.add(report.outcome().toString());
    report.gotchas().stream().map(Sighting::gotcha).distinct().sorted().forEach(parts::add);
    if (report.jaxprs().isEmpty()) {
      RunReport.RunError error = report.error();
      parts.add(error == null ? "" : error.type());
      parts.add(ProgramShape.of(run.source()));
    } else {
      // Our jaxprs name their variables in the order of their birth, so only functions have names.
      report.jaxprs().forEach(j -> parts.add(FUNCTION_NAME.matcher(j.text()).replaceAll("")));
      report
          .states()
          .forEach(s -> parts.add((s.reads() > 0 ? "R" : "-") + (s.writes() > 0 ? "W" : "-")));
    }
    return Sha256.hex(parts.toString());
  }
}
