package io.sidetrace.run;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.run.comparison.Comparison;
import io.sidetrace.run.comparison.Told;
import io.sidetrace.worker.protocol.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs one program under several profiles and sets the runs beside each other. */
@Service
public class ComparisonService {

  private static final int ALL_EVENTS = Integer.MAX_VALUE;

  private final Admission admission;
  private final RunService service;
  private final Runs runs;

  ComparisonService(Admission admission, RunService service, Runs runs) {
    this.admission = admission;
    this.service = service;
    this.runs = runs;
  }

  /** Runs of one program, in the order of their profiles, and what differs between them. */
  public record Compared(List<Run> runs, Comparison comparison) {
    public Compared {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Runs the program under each profile, one after the other, and keeps all of the runs, or none
   * when one of them finds the workers busy.
   *
   * @param profiles null for the two engines, `one-pass` and `two-pass`
   * @throws RejectedSubmissionException when it cannot be run as it is
   * @throws io.sidetrace.sandbox.SandboxBusyException when too much else is waiting
   */
  public Compared compare(
      @Nullable String source,
      @Nullable List<@Nullable String> profiles,
      @Nullable Integer deadlineMillis) {
    List<Submission> submissions = admission.admitAll(source, profiles, deadlineMillis);
    return compared(service.submitAll(submissions));
  }

  /** The runs that were kept, beside each other again. */
  public Compared again(List<Run> kept) {
    return compared(kept);
  }

  private Compared compared(List<Run> kept) {
    return new Compared(kept, Comparison.of(kept.stream().map(run -> told(run)).toList()));
  }

  private Told told(Run run) {
    List<Entry> entries = runs.events(run.id(), 0, ALL_EVENTS);
    return new Told(run.profile(), run.report(), entries);
  }
}
