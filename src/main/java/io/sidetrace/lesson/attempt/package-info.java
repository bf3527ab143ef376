/** What learners do in lessons, and what comes next. */
@NullMarked
package io.sidetrace.lesson.attempt;

import org.jspecify.annotations.NullMarked;
