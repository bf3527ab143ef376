/** What is set, and which attempts belong to it. */
@NamedInterface("assignment")
@NullMarked
package io.sidetrace.classroom.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
