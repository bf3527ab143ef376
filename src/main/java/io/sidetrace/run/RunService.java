package io.sidetrace.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.sandbox.Execution;
import io.sidetrace.sandbox.RunListener;
import io.sidetrace.sandbox.Sandbox;
import io.sidetrace.sandbox.Stop;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes programs in, has them run, and keeps what came of it. */
@Service
public class RunService {

  private static final Logger LOG = LoggerFactory.getLogger(RunService.class);

  private final Admission admission;
  private final Sandbox sandbox;
  private final Runs runs;
  private final ActiveRuns active;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher publisher;
  private final MeterRegistry meters;

  RunService(
      Admission admission,
      Sandbox sandbox,
      Runs runs,
      ActiveRuns active,
      TransactionOperations transaction,
      ApplicationEventPublisher publisher,
      MeterRegistry meters) {
    this.admission = admission;
    this.sandbox = sandbox;
    this.runs = runs;
    this.active = active;
    this.transaction = transaction;
    this.publisher = publisher;
    this.meters = meters;
  }

  /**
   * Runs the program and waits for it. The run is kept, and safe from a crash, when this returns.
   *
   * @param profile a label as in `one-pass`, which is also what null means
   * @param deadlineMillis null for the default
   * @throws RejectedSubmissionException when it cannot be run as it is
   * @throws io.sidetrace.sandbox.SandboxBusyException when too much else is waiting
   */
  public Run submit(
      @Nullable String source, @Nullable String profile, @Nullable Integer deadlineMillis) {
    return submitAll(List.of(admission.admit(source, profile, deadlineMillis))).getFirst();
  }

  /**
   * Begins to run the program, and does not wait for it. It can be watched and stopped.
   *
   * @throws RejectedSubmissionException when it cannot be run as it is
   */
  public ActiveRun begin(
      @Nullable String source, @Nullable String profile, @Nullable Integer deadlineMillis) {
    Submission submission = admission.admit(source, profile, deadlineMillis);
    ActiveRun going = active.begin();
    Thread.ofVirtual()
        .name("run-" + going.id())
        .start(
            () -> {
              try {
                Ran ran = ran(submission, going.id(), going, going.stop());
                transaction.executeWithoutResult(_ -> keep(ran));
                measure(ran.run());
                going.over(ran.run());
              } catch (RuntimeException e) {
                going.failed(e);
              } finally {
                active.forget(going);
              }
            });
    return going;
  }

  /**
   * Runs the program and waits for it, and keeps nothing.
   *
   * @throws RejectedSubmissionException when it cannot be run as it is
   * @throws io.sidetrace.sandbox.SandboxBusyException when too much else is waiting
   */
  public RunReport rehearse(String source, String profile) {
    return ran(admission.admit(source, profile, null)).run().report();
  }

  /**
   * Runs a program that is kept once more, with each body traced a second time, and keeps nothing.
   *
   * @throws io.sidetrace.sandbox.SandboxBusyException when too much else is waiting
   */
  public TracedTwice traceTwice(Run kept) {
    Submission submission =
        admission.admit(kept.source(), kept.profile().toString(), null).tracingTwice();
    Execution execution = sandbox.run(submission, _ -> {}, new Stop());
    return TracedTwice.of(
        StorableText.in(execution.report()),
        execution.events().stream().map(StorableText::in).toList());
  }

  /** Runs them one after the other. All runs are kept, or none when one finds the workers busy. */
  List<Run> submitAll(List<Submission> submissions) {
    List<Ran> all = submissions.stream().map(this::ran).toList();
    transaction.executeWithoutResult(_ -> all.forEach(this::keep));
    List<Run> kept = all.stream().map(Ran::run).toList();
    kept.forEach(this::measure);
    return kept;
  }

  /** A run that is over, and not kept yet. */
  private record Ran(Run run, List<Entry> events) {}

  private Ran ran(Submission submission) {
    return ran(submission, RunId.random(), _ -> {}, new Stop());
  }

  private Ran ran(Submission submission, RunId id, RunListener listener, Stop stop) {
    Instant createdAt = Instant.now();
    Execution execution = sandbox.run(submission, listener, stop);
    RunReport report = StorableText.in(execution.report());
    return new Ran(
        new Run(id, createdAt, submission.source(), submission.profile(), report),
        execution.events().stream().map(StorableText::in).toList());
  }

  private void keep(Ran ran) {
    runs.save(ran.run(), ran.events());
    publisher.publishEvent(new RunCompleted(ran.run().id()));
  }

  private void measure(Run run) {
    Duration took = Duration.ofMillis(run.report().timings().totalMillis());
    meters
        .timer(
            "sidetrace.runs",
            "profile",
            run.profile().toString(),
            "outcome",
            run.report().outcome().toString())
        .record(took);
    LOG.debug(
        "run {} under {}: {} in {} ms",
        run.id(),
        run.profile(),
        run.report().outcome(),
        took.toMillis());
  }
}
