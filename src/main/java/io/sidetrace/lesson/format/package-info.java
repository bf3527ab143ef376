/** Lessons as files: `lesson.md`, `given.py`, `mended.py`, `checks.py`, `variants.yaml`. */
@NullMarked
package io.sidetrace.lesson.format;

import org.jspecify.annotations.NullMarked;
