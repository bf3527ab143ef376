package io.sidetrace.sandbox;

/** Lets somebody end a run before its deadline, from any thread. */
public final class Stop {
  private boolean asked;
  private Runnable then = () -> {};

  /** Ends the run soon. Asking again, or when it is over, does nothing. */
  public void ask() {
    Runnable now;
    synchronized (this) {
      now = asked ? () -> {} : then;
      asked = true;
    }
    now.run();
  }

  synchronized boolean asked() {
    return asked;
  }

  /** What to do when it is asked for; done at once where it was. */
  void whenAsked(Runnable what) {
    boolean already;
    synchronized (this) {
      then = what;
      already = asked;
    }
    if (already) {
      what.run();
    }
  }
}
