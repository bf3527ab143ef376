/** What a run's journal says to the questions of a lesson, and whether a program is mended. */
@NamedInterface("grading")
@NullMarked
package io.sidetrace.lesson.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
