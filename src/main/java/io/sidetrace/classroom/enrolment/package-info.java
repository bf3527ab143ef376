/** Learners in courses: joining, pseudonyms. */
@NamedInterface("enrolment")
@NullMarked
package io.sidetrace.classroom.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
