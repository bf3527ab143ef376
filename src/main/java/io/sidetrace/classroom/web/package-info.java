/** Pages and REST of courses, for staff and for learners. */
@NamedInterface("web")
@NullMarked
package io.sidetrace.classroom.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
