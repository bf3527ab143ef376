/**
 * Starts, warms, limits and kills the workers, and answers for them: a dead worker is a report too.
 */
@ApplicationModule(allowedDependencies = {"worker", "worker :: protocol", "engine :: journal"})
@NullMarked
package io.sidetrace.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
