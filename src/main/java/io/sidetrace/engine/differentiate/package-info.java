/** Differentiation: forward, and split into a forward part and a linear one that is transposed. */
@NamedInterface("differentiate")
@NullMarked
package io.sidetrace.engine.differentiate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
