/** What is set, and which attempts belong to it. */
@NullMarked
package io.sidetrace.classroom.assignment;

import org.jspecify.annotations.NullMarked;
