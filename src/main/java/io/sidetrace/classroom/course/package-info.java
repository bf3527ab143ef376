/** Courses, and what who may do in them. */
@NamedInterface("course")
@NullMarked
package io.sidetrace.classroom.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
