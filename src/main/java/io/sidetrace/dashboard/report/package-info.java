/** Reports: what a page shows and what its export holds. */
@NullMarked
package io.sidetrace.dashboard.report;

import org.jspecify.annotations.NullMarked;
