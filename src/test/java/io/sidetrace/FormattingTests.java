package io.sidetrace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Java sources are as google-java-format writes them. `-Dformat=write` rewrites those that are not.
 */
class FormattingTests {

  @Test
  void javaSourcesAreFormatted() throws Exception {
    List<String> off = new ArrayList<>();
    for (Path file : javaFiles()) {
      String source = Files.readString(file);
      String formatted =
          new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(source));
      if (source.equals(formatted)) {
        continue;
      }
      if ("write".equals(System.getProperty("format"))) {
        Files.writeString(file, formatted);
      } else {
        off.add(file.toString());
      }
    }
    assertThat(off).as("run: mvn test -Dtest=FormattingTests -Dformat=write").isEmpty();
  }

  private static List<Path> javaFiles() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
