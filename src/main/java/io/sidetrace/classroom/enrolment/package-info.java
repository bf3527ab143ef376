/** Learners in courses: joining, pseudonyms. */
@NullMarked
package io.sidetrace.classroom.enrolment;

import org.jspecify.annotations.NullMarked;
