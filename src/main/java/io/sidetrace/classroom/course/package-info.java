/** Courses, and what who may do in them. */
@NullMarked
package io.sidetrace.classroom.course;

import org.jspecify.annotations.NullMarked;
