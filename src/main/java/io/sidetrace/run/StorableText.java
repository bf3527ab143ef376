package io.sidetrace.run;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text that every database and every JSON reader takes: NUL becomes ␀, half a surrogate pair
 * becomes �, and what is longer than {@link #LONGEST} is cut with a note. Programs print such
 * things, and a run that did must be kept like any other.
 */
final class StorableText {

  static final int LONGEST = 256 * 1024;

  private StorableText() {}

  static String of(String text) {
    String kept = text.length() <= LONGEST ? text : cut(text);
    return isPlain(kept) ? kept : replaced(kept);
  }

  /** The record with every text in it made storable, also those in records and lists within. */
  @SuppressWarnings("unchecked")
  static <T extends Record> T in(T value) {
    return (T) Objects.requireNonNull(storable(value));
  }

  private static @Nullable Object storable(@Nullable Object value) {
    return switch (value) {
      case String text -> of(text);
      case List<?> list -> list.stream().map(StorableText::storable).toList();
      case Record whole -> rebuilt(whole);
      case null, default -> value;
    };
  }

  private static Record rebuilt(Record whole) {
    RecordComponent[] components = whole.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < parts.length; i++) {
        Object part = components[i].getAccessor().invoke(whole);
        parts[i] = storable(part);
        changed |= !Objects.equals(part, parts[i]);
      }
      return changed ? construct(whole.getClass(), components, parts) : whole;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot look into " + whole.getClass().getName(), e);
    }
  }

  private static Record construct(
      Class<? extends Record> type, RecordComponent[] components, Object[] parts)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(parts);
  }

  private static boolean isPlain(String text) {
    return text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  private static String replaced(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(replacement(c)));
    return plain.toString();
  }

  private static int replacement(int codePoint) {
    if (codePoint == 0) {
      return '␀';
    }
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return half ? '\uFFFD' : codePoint;
  }

  private static String cut(String text) {
    return text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more characters)";
  }
}
