/** Jaxprs as code: loops in bytecode over the Vector API, and ND4J for large matrix products. */
@NamedInterface("kernel")
@NullMarked
package io.sidetrace.engine.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
