package io.sidetrace.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Exports, as spreadsheets read them. */
class CsvTests {

  private static String row(@Nullable Object... cells) throws IOException {
    StringWriter out = new StringWriter();
    new Csv(out).row(cells);
    return out.toString();
  }

  @Test
  void textThatWouldBeComputedIsShown() throws IOException {
    assertThat(row("=1+1", "+a", "-a", "@a", "\ta")).isEqualTo("'=1+1,'+a,'-a,'@a,'\ta\r\n");
  }

  @Test
  void numbersStayNumbers() throws IOException {
    assertThat(row(-1, 0.5, null, true)).isEqualTo("-1,0.5,,true\r\n");
  }

  @Test
  void quotesCommasAndLinesAreQuoted() throws IOException {
    assertThat(row("a,b", "say \"x\"", "two\nlines", "=a,b"))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"'=a,b\"\r\n");
  }
}
