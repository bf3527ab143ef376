package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Explaining a call runs no code of the program's. */
class StaticArgumentTests {
  private static final String PROGRAM =
      """
      import brainpy.math as bm
      from functools import partial

      class Loud:
        def __repr__(self):
          print('repr ran')
          return 'Loud'

      @partial(bm.jit, static_argnums=0)
      def f(who, x):
        return x + 1.

      f(Loud(), 1.)
      f(Loud(), 1.)
      """;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theReprOfAStaticArgumentIsNotRun(Profile profile) {
    List<Event> events = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(PROGRAM, profile, entry -> events.add(entry.event()));
    }
    assertThat(events).noneMatch(Event.Printed.class::isInstance);
    assertThat(events).noneMatch(Event.ErrorRaised.class::isInstance);
    if (profile != Profile.EAGER) {
      assertThat(events)
          .filteredOn(Event.CacheMissed.class::isInstance)
          .last()
          .isEqualTo(
              new Event.CacheMissed(
                  1,
                  1,
                  "static argument who = a Loud → who = a Loud",
                  List.of(new Event.KeyChange("static", "who", "a Loud", "a Loud"))));
    }
  }
}
