/** Learners without an account: a random number in a signed cookie, a code for another device. */
@NullMarked
package io.sidetrace.lesson.learner;

import org.jspecify.annotations.NullMarked;
