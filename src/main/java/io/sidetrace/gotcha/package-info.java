/**
 * Detectors of gotchas: folds over the journal that say which of the catalogue's surprises a run
 * shows, on which line and why. They look at events and values, never at the program's text.
 */
@ApplicationModule(allowedDependencies = {"engine :: journal", "web"})
@NullMarked
package io.sidetrace.gotcha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
