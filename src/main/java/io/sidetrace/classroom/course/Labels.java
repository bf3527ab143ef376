package io.sidetrace.classroom.course;

import java.util.Arrays;
import java.util.Optional;

/** Enum constants by the label that they are written with. */
final class Labels {
  private Labels() {}

  static <E extends Enum<E>> Optional<E> of(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(label))
        .findFirst();
  }
}
