package io.sidetrace.sandbox;

import io.sidetrace.worker.protocol.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A sandbox that runs nothing: every program comes to what it was told, or finds it busy. */
public final class FixedSandbox implements Sandbox {

  private final List<Submission> received = new CopyOnWriteArrayList<>();
  private final Execution always;
  private volatile CountDownLatch go = new CountDownLatch(0);
  private volatile boolean busy;
  private volatile long steps;
  private volatile Execution next;

  public FixedSandbox(Execution always) {
    this.always = always;
    this.next = always;
  }

  @Override
  public Execution run(Submission submission, RunListener listener, Stop stop) {
    received.add(submission);
    if (busy) {
      throw new SandboxBusyException(Duration.ofMillis(2_400));
    }
    next.events().forEach(listener::happened);
    if (steps > 0) {
      listener.stepped(1, 3, steps);
    }
    stop.whenAsked(go::countDown);
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return next;
  }

  public void comesTo(Execution execution) {
    next = execution;
  }

  /** From now on programs do not end before they are stopped, or {@link #isItselfAgain}. */
  public void holds() {
    go = new CountDownLatch(1);
  }

  /** Says from now on that it is at step 3 of so many, in the loop of the first function. */
  public void isInALoopOf(long allSteps) {
    steps = allSteps;
  }

  public void isBusy() {
    busy = true;
  }

  public void isItselfAgain() {
    busy = false;
    steps = 0;
    go.countDown();
    next = always;
    received.clear();
  }

  public List<Submission> received() {
    return new ArrayList<>(received);
  }
}
