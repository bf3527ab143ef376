/**
 * The Python front end: gives learners' programs the names of brainpy, brainstate, jax and numpy,
 * over the engine.
 */
@ApplicationModule(allowedDependencies = {"engine", "engine :: *"})
@NullMarked
package io.sidetrace.python;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
