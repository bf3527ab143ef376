package io.sidetrace.dashboard.fact;

import java.util.List;

/** What was answered and tried in an attempt up to a revision, each the oldest first. */
record AttemptFacts(Revised at, List<Answered> answers, List<Mended> mends) {
  AttemptFacts {
    answers = List.copyOf(answers);
    mends = List.copyOf(mends);
  }
}
