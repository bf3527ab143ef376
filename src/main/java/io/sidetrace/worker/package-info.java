/**
 * The process that runs learners' programs: reads submissions, writes what happens, one JSON line
 * each.
 */
@ApplicationModule(allowedDependencies = {"python", "engine", "engine :: *", "gotcha"})
@NullMarked
package io.sidetrace.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
