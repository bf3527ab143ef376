package io.sidetrace.run;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.FunctionDefined;
import io.sidetrace.sandbox.RunListener;
import io.sidetrace.sandbox.Stop;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run that goes on, or has just ended. */
public final class ActiveRun implements RunListener {
  private final RunId id;
  private final Stop stop = new Stop();
  private final CompletableFuture<Run> kept = new CompletableFuture<>();
  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private volatile Progress progress = Progress.QUEUED;

  ActiveRun(RunId id) {
    this.id = id;
  }

  public RunId id() {
    return id;
  }

  public Progress progress() {
    return progress;
  }

  /** Ends it soon; what happened until then is kept. */
  public void cancel() {
    stop.ask();
  }

  public boolean isOver() {
    return kept.isDone();
  }

  /**
   * The run, once it is kept, if that is within the time.
   *
   * @throws io.sidetrace.sandbox.SandboxBusyException when it was not run: too much else waited
   */
  public Optional<Run> within(Duration time) throws InterruptedException {
    try {
      return Optional.of(kept.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  Stop stop() {
    return stop;
  }

  @Override
  public void happened(Entry entry) {
    if (entry.event() instanceof FunctionDefined(int f, String name, _)) {
      names.put(f, name);
    }
    progress = progress.after(entry, f -> names.getOrDefault(f, ""));
  }

  @Override
  public void stepped(int function, long done, long total) {
    progress = progress.stepped(names.getOrDefault(function, ""), done, total);
  }

  void over(Run run) {
    kept.complete(run);
  }

  void failed(RuntimeException why) {
    kept.completeExceptionally(why);
  }
}
