/** Runs: submitted, kept, looked at again. */
@ApplicationModule(
    allowedDependencies = {
      "sandbox",
      "worker :: protocol",
      "engine :: journal",
      "gotcha",
      "gotcha :: catalogue",
      "web"
    })
@NullMarked
package io.sidetrace.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
