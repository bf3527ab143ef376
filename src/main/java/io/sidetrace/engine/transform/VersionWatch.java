package io.sidetrace.engine.transform;

import io.sidetrace.engine.state.State;
import java.util.List;

/** Hears of a function's versions, to tell later what of that which they froze has changed. */
public interface VersionWatch {
  VersionWatch NOBODY =
      new VersionWatch() {
        @Override
        public boolean made(int version, List<State> states) {
          return false;
        }

        @Override
        public void answers(int version) {}

        @Override
        public void dropped(int version) {}
      };

  /**
   * A version was traced; these are the states that it uses.
   *
   * @return whether there is anything to look at when it answers a call
   */
  boolean made(int version, List<State> states);

  /** It answers a call. Asked only where {@link #made} gave true. */
  void answers(int version);

  /** It is no longer kept. */
  void dropped(int version);
}
