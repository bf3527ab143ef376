package io.sidetrace.lesson.format;

import io.sidetrace.engine.journal.Profile;
import java.util.List;
import java.util.Optional;

/**
 * A lesson as its files say it.
 *
 * @param slug its name in addresses
 * @param unit that it belongs to
 * @param gotchas that its program shows, by their ids in the catalogue
 * @param profiles under which it is true
 * @param minutes that it takes, about
 * @param given the program to predict, to run and to mend
 * @param mended one way to mend it
 * @param checks what must hold of a mended program
 */
public record Lesson(
    String slug,
    String title,
    String unit,
    List<String> gotchas,
    List<Profile> profiles,
    int minutes,
    Texts texts,
    List<Item> items,
    String given,
    String mended,
    List<Check> checks,
    Variants variants) {

  public Lesson {
    gotchas = List.copyOf(gotchas);
    profiles = List.copyOf(profiles);
    items = List.copyOf(items);
    checks = List.copyOf(checks);
  }

  /** Its texts, as HTML. */
  public record Texts(
      String model, String predict, String explain, String mend, List<String> hints) {
    public Texts {
      hints = List.copyOf(hints);
    }
  }

  /**
   * Something that a mended program must do.
   *
   * @param says in words what must hold, in Markdown
   * @param program that raises where it does not; it runs after the mended program and sees its
   *     names
   */
  public record Check(String says, String program) {}

  public Optional<Item> item(String key) {
    return items.stream().filter(i -> i.key().equals(key)).findFirst();
  }
}
