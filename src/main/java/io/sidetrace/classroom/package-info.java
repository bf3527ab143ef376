/**
 * Courses: who teaches them and with which rights, who joined them under which name, and what is
 * set. Decision 11.
 */
@ApplicationModule(
    allowedDependencies = {
      "staff :: account",
      "lesson",
      "lesson :: learner",
      "lesson :: format",
      "lesson :: attempt",
      "lesson :: web",
      "engine :: journal",
      "web"
    })
@NullMarked
package io.sidetrace.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
