package io.sidetrace.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of the workers: the application's own, as jars only. What is not a jar that a
 * plain JVM can read (a directory of classes, what is packed inside of the application's jar) is
 * copied into one. So a rebuild under a running application does not pull the classes from under
 * its workers, and a class cache can be made.
 */
record WorkerLibrary(List<Path> jars) {
  private static final String NESTED_CLASSES = "BOOT-INF/classes/";
  private static final String NESTED_LIBRARIES = "BOOT-INF/lib/";

  WorkerLibrary {
    jars = List.copyOf(jars);
  }

  /**
   * Jars for that class path; copies go to `directory`, where they are found again the next time.
   */
  static WorkerLibrary of(String classPath, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        jars.add(new PackedClasses(filesIn(path)).in(directory));
      } else if (entry.endsWith(".jar") && Files.isRegularFile(path)) {
        jars.addAll(jarsOf(path, directory));
      }
    }
    return new WorkerLibrary(jars);
  }

  String classPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jarsOf(Path jar, Path directory) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry(NESTED_LIBRARIES) == null ? List.of(jar) : unpacked(file, directory);
    }
  }

  private static List<Path> unpacked(JarFile application, Path directory) throws IOException {
    List<Path> jars = new ArrayList<>();
    Map<String, byte[]> classes = new TreeMap<>();
    for (JarEntry entry : application.stream().filter(e -> !e.isDirectory()).toList()) {
      String name = entry.getName();
      if (name.startsWith(NESTED_LIBRARIES)) {
        jars.add(copied(application, entry, directory));
      } else if (name.startsWith(NESTED_CLASSES)) {
        try (InputStream in = application.getInputStream(entry)) {
          classes.put(name.substring(NESTED_CLASSES.length()), in.readAllBytes());
        }
      }
    }
    jars.addFirst(new PackedClasses(classes).in(directory));
    return jars;
  }

  // The checksum is in the name, so versions of the application share what they have in common.
  private static Path copied(JarFile application, JarEntry entry, Path directory)
      throws IOException {
    String name = entry.getName().substring(NESTED_LIBRARIES.length());
    Path jar = directory.resolve("%08x-%s".formatted(entry.getCrc(), name));
    if (!Files.exists(jar)) {
      try (InputStream in = application.getInputStream(entry)) {
        NewFile.write(jar, out -> in.transferTo(out));
      }
    }
    return jar;
  }

  private static Map<String, byte[]> filesIn(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace(File.separatorChar, '/');
        files.put(name, Files.readAllBytes(path));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }
}
