/** The primitives, by family: one constant says everything about one of them. */
@NamedInterface("primitive")
@NullMarked
package io.sidetrace.engine.primitive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
