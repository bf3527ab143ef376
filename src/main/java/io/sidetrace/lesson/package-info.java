/**
 * Lessons: a surprise to predict, to see, to understand and to mend. What happened is read from the
 * journal of a run; there is no answer key.
 */
@ApplicationModule(
    allowedDependencies = {
      "run",
      "worker :: protocol",
      "engine :: journal",
      "gotcha",
      "gotcha :: catalogue",
      "web"
    })
@NullMarked
package io.sidetrace.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
