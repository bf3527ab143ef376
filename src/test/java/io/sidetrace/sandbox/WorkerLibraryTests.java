package io.sidetrace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLibraryTests {
  @TempDir private Path dir;
  private Path library;

  @BeforeEach
  void atFirstThereIsNoLibrary() {
    library = dir.resolve("data/lib");
  }

  @Test
  void jarsStayWhereTheyAre() throws Exception {
    Path jar = jar("a.jar", Map.of("a/A.class", bytes("A")));
    assertThat(WorkerLibrary.of(jar.toString(), library).jars()).containsExactly(jar);
  }

  @Test
  void whatIsNoJarOrNotThereIsLeftOut() throws Exception {
    Path pom = Files.writeString(dir.resolve("a.pom"), "<project/>");
    assertThat(WorkerLibrary.of(pom.toString(), library).jars()).isEmpty();
    assertThat(WorkerLibrary.of(dir.resolve("no.jar").toString(), library).jars()).isEmpty();
  }

  @Test
  void aDirectoryOfClassesBecomesAJarInItsPlace() throws Exception {
    Path classes = Files.createDirectories(dir.resolve("classes/a"));
    Files.write(classes.resolve("A.class"), bytes("A"));
    Path jar = jar("b.jar", Map.of("b/B.class", bytes("B")));
    String classPath = dir.resolve("classes") + File.pathSeparator + jar;
    List<Path> jars = WorkerLibrary.of(classPath, library).jars();
    assertThat(jars).hasSize(2).endsWith(jar);
    assertThat(content(jars.getFirst())).isEqualTo(Map.of("a/A.class", "A"));
  }

  @Test
  void thatJarIsMadeOnceForTheSameClassesAndAnewForOthers() throws Exception {
    Path file = Files.createDirectories(dir.resolve("classes")).resolve("A.class");
    Files.write(file, bytes("A"));
    Path first = onlyJar(dir.resolve("classes"));
    FileTime old = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(first, old);
    assertThat(onlyJar(dir.resolve("classes"))).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(old);
    Files.write(file, bytes("B"));
    assertThat(onlyJar(dir.resolve("classes"))).isNotEqualTo(first);
  }

  @Test
  void theApplicationsJarIsUnpacked() throws Exception {
    byte[] nested = Files.readAllBytes(jar("b.jar", Map.of("b/B.class", bytes("B"))));
    Path application =
        jar(
            "app.jar",
            new TreeMap<>(
                Map.of(
                    "org/springframework/boot/loader/Launcher.class", bytes("L"),
                    "BOOT-INF/classes/a/A.class", bytes("A"),
                    "BOOT-INF/lib/", bytes(""),
                    "BOOT-INF/lib/b.jar", nested)));
    List<Path> jars = WorkerLibrary.of(application.toString(), library).jars();
    assertThat(jars).hasSize(2);
    assertThat(content(jars.getFirst())).isEqualTo(Map.of("a/A.class", "A"));
    assertThat(content(jars.getLast())).isEqualTo(Map.of("b/B.class", "B"));
    assertThat(WorkerLibrary.of(application.toString(), library).jars()).isEqualTo(jars);
    try (Stream<Path> files = Files.list(library)) {
      assertThat(files).hasSize(2);
    }
  }

  private Path onlyJar(Path classPath) throws IOException {
    return WorkerLibrary.of(classPath.toString(), library).jars().getFirst();
  }

  private Path jar(String name, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackedClasses(files).writeTo(out);
    return Files.write(dir.resolve(name), out.toByteArray());
  }

  private static Map<String, String> content(Path jar) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return content;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
