package io.sidetrace.sandbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all, also when two applications make it at once. */
final class NewFile {

  /** What is written into it. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private NewFile() {}

  static void write(Path file, Content content) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
