/** Primitives that hold jaxprs: calls, branches, loops, functions with derivatives of their own. */
@NamedInterface("control")
@NullMarked
package io.sidetrace.engine.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
