package io.sidetrace.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after `kill -9`, also under load. */
class KilledStoreTests {

  private static final int KILLED_AFTER = 200;
  private static final Pattern SAVED = Pattern.compile("saved ([0-9a-v]{25})");

  @TempDir Path data;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void keepsEveryRunThatItAcknowledgedBeforeItWasKilled() throws Exception {
    // Twice, so that the second writer begins with what the first one left behind.
    List<RunId> acknowledged = new ArrayList<>(writeUntilKilled());
    acknowledged.addAll(writeUntilKilled());
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * KILLED_AFTER);
    System.setProperty("SIDETRACE_DATA_DIR", data.toString());
    try (var store = StoreWriter.open()) {
      Runs runs = store.getBean(Runs.class);
      for (RunId id : acknowledged) {
        assertThat(runs.find(id)).isPresent();
        assertThat(runs.events(id, 0, 100)).isEqualTo(SampleRuns.events());
      }
    } finally {
      System.clearProperty("SIDETRACE_DATA_DIR");
    }
  }

  private List<RunId> writeUntilKilled() throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-DSIDETRACE_DATA_DIR=" + data,
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<RunId> saved = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher whole = SAVED.matcher(line);
        if (whole.matches()) {
          saved.add(new RunId(whole.group(1)));
        }
        if (saved.size() == KILLED_AFTER) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
    return saved;
  }
}
