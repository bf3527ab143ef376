package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Events in order, as a run would have recorded them, and what they come to. */
final class Story {
  private final List<Entry> entries = new ArrayList<>();
  private final Submission submission;

  Story(String source, int maxOutputChars) {
    submission =
        new Submission(
            source, Profile.ONE_PASS, new Submission.Limits(5_000, maxOutputChars, 1_000));
  }

  Story(String source) {
    this(source, 1_000);
  }

  Story python(int line, Event event) {
    return add(Clock.PYTHON, 0, line, event);
  }

  Story tracing(int pass, int line, Event event) {
    return add(Clock.TRACING, pass, line, event);
  }

  Story running(int line, Event event) {
    return add(Clock.RUNNING, 0, line, event);
  }

  RunReport ends() {
    return ends(new Ending.Completed());
  }

  RunReport ends(Ending ending) {
    Tally tally = new Tally(submission);
    entries.forEach(tally::accept);
    return tally.report(ending, Duration.ofMillis(9), 0);
  }

  private Story add(Clock clock, int pass, int line, Event event) {
    entries.add(new Entry(entries.size() + 1, clock, pass, line, event));
    return this;
  }
}
