package io.sidetrace.lesson.learner;

import java.util.List;

/** What another part of the application keeps of learners, for them to read. */
public interface KeptOfLearner {

  /** Under which name it is given: `courses`. */
  String name();

  /** Rows to be written as JSON. */
  List<?> of(Learner learner);
}
