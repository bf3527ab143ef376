/** Batching: one program for all lanes at once. */
@NamedInterface("batching")
@NullMarked
package io.sidetrace.engine.batching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
