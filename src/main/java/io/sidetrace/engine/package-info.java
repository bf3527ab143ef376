/**
 * Tracing, intermediate representation, transformations and kernels. Usable from Java on its own:
 * no Spring, no Python, no JSON in here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.sidetrace.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
