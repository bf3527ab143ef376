/** Learners without an account: a random number in a signed cookie, a code for another device. */
@NamedInterface("learner")
@NullMarked
package io.sidetrace.lesson.learner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
