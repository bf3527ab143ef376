/** What learners of a course answered and tried, as it is stored. */
@NullMarked
package io.sidetrace.dashboard.fact;

import org.jspecify.annotations.NullMarked;
