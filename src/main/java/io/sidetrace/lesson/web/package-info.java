/** Lessons as pages and over REST. */
@NamedInterface("web")
@NullMarked
package io.sidetrace.lesson.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
