package io.sidetrace.worker;

/** How many events are sent: those from the first on, as far as number and size allow. */
final class EventBudget {
  private static final long MAX_BYTES = 8L << 20;

  private int eventsLeft;
  private long bytesLeft = MAX_BYTES;
  private int dropped;

  EventBudget(int maxEvents) {
    eventsLeft = maxEvents;
  }

  boolean isSpent() {
    return eventsLeft == 0;
  }

  /** Whether an event of that size is sent. After the first that is not, none is: no gaps. */
  boolean admits(int bytes) {
    if (isSpent() || bytes > bytesLeft) {
      eventsLeft = 0;
      return false;
    }
    eventsLeft--;
    bytesLeft -= bytes;
    return true;
  }

  void drop() {
    dropped++;
  }

  int dropped() {
    return dropped;
  }
}
