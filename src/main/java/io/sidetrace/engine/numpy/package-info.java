/**
 * The layer of `jax.numpy`: promotion, broadcasting and indexing, and functions made of primitives.
 */
@NamedInterface("numpy")
@NullMarked
package io.sidetrace.engine.numpy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
