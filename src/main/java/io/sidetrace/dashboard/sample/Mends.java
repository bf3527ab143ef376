package io.sidetrace.dashboard.sample;

import io.sidetrace.lesson.format.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Programs that made-up people try, from `resources/sample-course`. Whether one is accepted is
 * found by running it.
 */
record Mends(List<String> better, List<String> worse) {

  static Mends of(Lesson lesson) {
    List<String> better = new ArrayList<>(texts(lesson, "better"));
    better.add(lesson.mended());
    better.add(lesson.mended());
    List<String> worse = new ArrayList<>(texts(lesson, "worse"));
    worse.add(lesson.given());
    return new Mends(better, worse);
  }

  private static List<String> texts(Lesson lesson, String kind) {
    try {
      List<String> texts = new ArrayList<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:sample-course/%s/%s-*.py".formatted(lesson.slug(), kind))) {
        texts.add(file.getContentAsString(StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("the programs of the sample course", e);
    }
  }
}
