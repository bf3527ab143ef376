/** Runs of one program under several profiles, side by side. */
@NullMarked
package io.sidetrace.run.comparison;

import org.jspecify.annotations.NullMarked;
