package io.sidetrace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTests {

  @Test
  void linesComeWithoutTheirEnds() throws Exception {
    assertThat(lines("a\n\nπ\n", 10)).containsExactly("a", "", "π");
  }

  @Test
  void theLastLineNeedsNoEnd() throws Exception {
    assertThat(lines("a\nb", 10)).containsExactly("a", "b");
  }

  @Test
  void aLongLineIsCutAndTheNextOneIsWhole() throws Exception {
    assertThat(lines("x".repeat(200_000) + "\nnext\n", 70_000))
        .containsExactly("x".repeat(70_000), "next");
  }

  @Test
  void anEmptyStreamHasNoLines() throws Exception {
    assertThat(lines("", 10)).isEmpty();
  }

  private static List<String> lines(String text, int maxBytes) throws IOException {
    BoundedLines lines =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
