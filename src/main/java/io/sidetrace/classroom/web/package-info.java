/** Pages and REST of courses, for staff and for learners. */
@NullMarked
package io.sidetrace.classroom.web;

import org.jspecify.annotations.NullMarked;
