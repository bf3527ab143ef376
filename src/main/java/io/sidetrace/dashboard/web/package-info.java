/** Reports as pages, as JSON and as CSV. */
@NullMarked
package io.sidetrace.dashboard.web;

import org.jspecify.annotations.NullMarked;
