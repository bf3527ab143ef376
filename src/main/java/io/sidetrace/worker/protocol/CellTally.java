package io.sidetrace.worker.protocol;

import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import org.jspecify.annotations.Nullable;

/** What one cell printed, showed and raised so far. */
final class CellTally {
  private final int line;
  private final StringBuilder stdout = new StringBuilder();
  private @Nullable String display;
  private @Nullable RunError error;

  CellTally(int line) {
    this.line = line;
  }

  void printed(String text) {
    stdout.append(text);
  }

  void displayed(@Nullable String display) {
    this.display = display;
  }

  void raised(RunError raised) {
    error = error == null ? raised : error;
  }

  @Nullable RunError error() {
    return error;
  }

  CellReport report() {
    return new CellReport(line, stdout.toString(), display, error);
  }
}
