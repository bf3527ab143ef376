/** Lessons as pages and over REST. */
@NullMarked
package io.sidetrace.lesson.web;

import org.jspecify.annotations.NullMarked;
