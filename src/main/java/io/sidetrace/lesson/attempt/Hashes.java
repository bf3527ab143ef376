package io.sidetrace.lesson.attempt;

import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.web.Sha256;

/**
 * Tells versions of a lesson apart. Answers of one behaviour can be counted together; a version
 * that differs in its words only has the same behaviour.
 */
final class Hashes {
  private Hashes() {}

  /** Of its programs, questions and checks. */
  static String behaviour(Lesson lesson) {
    StringBuilder text = new StringBuilder();
    for (Item item : lesson.items()) {
      text.append(item.key()).append('\0').append(item.kind()).append('\0');
      text.append(item.target()).append('\0').append(item.options()).append('\0');
    }
    lesson.checks().forEach(check -> text.append(check.program()).append('\0'));
    text.append(lesson.given()).append('\0').append(lesson.variants()).append('\0');
    text.append(lesson.profiles()).append('\0').append(lesson.gotchas());
    return Sha256.hex(text.toString());
  }

  /** Of everything that is read. */
  static String wording(Lesson lesson) {
    return Sha256.hex(lesson.title() + '\0' + lesson.texts() + '\0' + lesson.items());
  }
}
