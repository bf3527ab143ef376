/** Signing in, by form and by token, and the pages for it. */
@NullMarked
package io.sidetrace.staff.web;

import org.jspecify.annotations.NullMarked;
