/** Mutable cells, and how traces find out which of them a function reads and writes. */
@NamedInterface("state")
@NullMarked
package io.sidetrace.engine.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
