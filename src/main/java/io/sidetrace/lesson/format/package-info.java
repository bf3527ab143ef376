/** Lessons as files: `lesson.md`, `given.py`, `mended.py`, `checks.py`, `variants.yaml`. */
@NamedInterface("format")
@NullMarked
package io.sidetrace.lesson.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
