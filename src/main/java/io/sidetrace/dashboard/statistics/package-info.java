/** Statistics of classes, each with the number that it needs before it says anything. */
@NullMarked
package io.sidetrace.dashboard.statistics;

import org.jspecify.annotations.NullMarked;
