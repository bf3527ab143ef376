/** Passes from jaxpr to jaxpr, the check that all must pass, and the grouping for kernels. */
@NamedInterface("pass")
@NullMarked
package io.sidetrace.engine.pass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
