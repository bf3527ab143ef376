package io.sidetrace.run.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Where the built front end is found. The names of its files are fixed; the hash of their content
 * is part of the address, so that a browser may keep them for ever.
 */
@Component
class Assets {
  private static final List<String> NAMES =
      List.of(
          "playground.js",
          "playground.css",
          "plain.js",
          "lesson.js",
          "lessons.js",
          "theme.js",
          "icon.svg");

  private final Map<String, String> urls =
      NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Assets::url));

  /** Addresses by the name of the file. */
  Map<String, String> urls() {
    return urls;
  }

  /** Without a hash where the front end was not built, as under the `quick` profile. */
  private static String url(String name) {
    ClassPathResource file = new ClassPathResource("static/assets/" + name);
    return file.exists() ? "/assets/" + name + "?v=" + hash(file) : "/assets/" + name;
  }

  private static String hash(ClassPathResource file) {
    try (var content = file.getInputStream()) {
      return DigestUtils.md5DigestAsHex(content).substring(0, 10);
    } catch (IOException e) {
      throw new UncheckedIOException(file.getPath(), e);
    }
  }
}
