/** The transformations. */
@NamedInterface("transform")
@NullMarked
package io.sidetrace.engine.transform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
