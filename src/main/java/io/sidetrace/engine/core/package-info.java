/** Arrays, tracers, jaxprs, primitives, and the session in which they work. */
@NamedInterface("core")
@NullMarked
package io.sidetrace.engine.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
