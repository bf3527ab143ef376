package io.sidetrace.python;

import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.LoopPlace;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.kernel.KernelBackend;
import io.sidetrace.engine.pass.Reciprocals.Divisors;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Cells;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Profile;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.Optional;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * A Python context for one program: prepared ahead, used once, closed. Has no access to files,
 * processes, the network, threads, the environment or Java.
 */
public final class LearnerContext implements AutoCloseable {
  private static final Engine ENGINE =
      Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
  private static final Backend OLD_XLA = new KernelBackend(Divisors.CONSTANT);
  private static final Backend XLA = new KernelBackend(Divisors.REPEATED);
  private static final HostAccess ONLY_EXPORTS = HostAccess.newBuilder(HostAccess.EXPLICIT).build();

  private final Context context;
  private final Value start;
  private final Value here;
  private final Value directly;
  private final Value nameOf;
  private volatile LoopPlace loop = new LoopPlace();

  private LearnerContext(Context context, Value front) {
    this.context = context;
    this.start = front.getMember("run_program");
    this.here = front.getMember("here");
    this.directly = front.getMember("directly");
    this.nameOf = front.getMember("name_of");
  }

  /**
   * A context with the packages imported. Takes tens of milliseconds; several may be kept in stock.
   */
  public static LearnerContext prepare() {
    Context context =
        Context.newBuilder("python")
            .engine(ENGINE)
            .allowAllAccess(false)
            .allowHostAccess(ONLY_EXPORTS)
            .allowIO(IOAccess.NONE)
            .allowCreateThread(false)
            .allowCreateProcess(false)
            .allowNativeAccess(false)
            .build();
    try {
      return new LearnerContext(context, Packages.install(context));
    } catch (RuntimeException | Error e) {
      context.close(true);
      throw e;
    }
  }

  /**
   * Runs the program to its end on the calling thread. Exceptions of the program are events, so
   * this returns normally after them.
   *
   * @throws InterruptedRunException when {@link #interrupt} ended it
   */
  public void run(String source, Profile profile, Consumer<Entry> events) {
    run(source, profile, false, events);
  }

  /**
   * The same, where each body can be traced a second time to compare both.
   *
   * @throws InterruptedRunException when {@link #interrupt} ended it
   */
  public void run(String source, Profile profile, boolean tracesTwice, Consumer<Entry> events) {
    run(source, profile, tracesTwice, profile == Profile.TWO_PASS ? OLD_XLA : XLA, events);
  }

  /** The same on another backend: what a program does must not depend on how jaxprs are run. */
  void run(String source, Profile profile, Backend backend, Consumer<Entry> events) {
    run(source, profile, false, backend, events);
  }

  private void run(
      String source,
      Profile profile,
      boolean tracesTwice,
      Backend backend,
      Consumer<Entry> events) {
    ProxyArray starts =
        ProxyArray.fromArray(
            Cells.of(source).cells().stream().map(c -> (Object) c.line()).toArray());
    ProgramLocator locator = new ProgramLocator(here, directly, nameOf);
    Session session = new Session(profile, new Recorder(events, locator), locator, backend);
    session.traceTwice(tracesTwice);
    loop = session.loop();
    try {
      session.run(() -> start.executeVoid(source, ProgramLocator.FILE, profile.toString(), starts));
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw new InterruptedRunException(e);
      }
      if (e.isResourceExhausted()) {
        throw new OutOfMemoryError(e.getMessage());
      }
      if (!e.isExit()) {
        session.recorder().recordAt(Refusals.line(e), Refusals.event(e));
      }
    }
  }

  /** Where the compiled loop is that runs now; asked from another thread. */
  public Optional<LoopPlace.At> loop() {
    return loop.now();
  }

  /**
   * Ends the run from another thread. False when it did not stop within `grace`; then only killing
   * the process helps.
   */
  public boolean interrupt(Duration grace) {
    try {
      context.interrupt(grace);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() {
    context.close(true);
  }
}
