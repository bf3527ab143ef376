package io.sidetrace.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Classes and resources by name, to be packed into a jar that is named after their content. */
record PackedClasses(SortedMap<String, byte[]> files) {

  PackedClasses(Map<String, byte[]> files) {
    this(new TreeMap<>(files));
  }

  /** The jar in that directory, made unless it is there. */
  Path in(Path directory) throws IOException {
    Path jar = directory.resolve("%08x-classes.jar".formatted(checksum()));
    if (!Files.exists(jar)) {
      NewFile.write(jar, this::writeTo);
    }
    return jar;
  }

  private long checksum() {
    CRC32 crc = new CRC32();
    files.forEach(
        (name, bytes) -> {
          crc.update(name.getBytes(StandardCharsets.UTF_8));
          crc.update(bytes);
        });
    return crc.getValue();
  }

  void writeTo(OutputStream out) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue());
        jar.closeEntry();
      }
    }
  }
}
