/** A course of made-up people, whose programs really run. */
@NullMarked
package io.sidetrace.dashboard.sample;

import org.jspecify.annotations.NullMarked;
