package io.sidetrace.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, of which none is longer than a limit: a longer one is cut there. Whoever
 * writes them cannot exhaust the reader's memory.
 */
final class BoundedLines {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;

  BoundedLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line without its end, or null at the end of the stream. */
  @Nullable String next() throws IOException {
    if (!hasMore()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    while (hasMore()) {
      int start = position;
      boolean whole = skipToNewline();
      line.write(buffer, start, Math.min(position - start, maxBytes - line.size()));
      if (whole) {
        position++;
        break;
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private boolean skipToNewline() {
    while (position < end && buffer[position] != '\n') {
      position++;
    }
    return position < end;
  }

  private boolean hasMore() throws IOException {
    if (position == end) {
      end = Math.max(0, in.read(buffer));
      position = 0;
    }
    return position < end;
  }
}
