/**
 * What a class believes, who needs help, and whether it changed: reports for those who teach, each
 * a fold over stored answers, runs and gotchas. Decision 12.
 */
@ApplicationModule(
    allowedDependencies = {
      "staff :: account",
      "classroom :: course",
      "classroom :: enrolment",
      "classroom :: assignment",
      "classroom :: web",
      "lesson",
      "lesson :: format",
      "lesson :: attempt",
      "lesson :: grading",
      "lesson :: learner",
      "run",
      "sandbox",
      "gotcha :: catalogue",
      "engine :: journal",
      "web"
    })
@NullMarked
package io.sidetrace.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
