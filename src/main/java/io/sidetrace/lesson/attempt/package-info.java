/** What learners do in lessons, and what comes next. */
@NamedInterface("attempt")
@NullMarked
package io.sidetrace.lesson.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
