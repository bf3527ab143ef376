package io.sidetrace.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.sandbox.Execution;
import io.sidetrace.sandbox.FixedSandbox;
import io.sidetrace.sandbox.SandboxBusyException;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SpringBootTest(
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:service;DB_CLOSE_DELAY=-1",
      "sidetrace.sandbox.local=false"
    })
@RecordApplicationEvents
class RunServiceTests {

  @Autowired RunService service;
  @Autowired Runs runs;
  @Autowired FixedSandbox sandbox;
  @Autowired Listener listener;
  @Autowired ApplicationEvents published;

  @TestConfiguration(proxyBeanMethods = false)
  static class NoWorkers {
    @Bean
    @Primary
    FixedSandbox sandbox() {
      return new FixedSandbox(SampleRuns.execution());
    }

    @Bean
    Listener listener() {
      return new Listener();
    }
  }

  /** Notes whether the run's transaction is still open. */
  static class Listener {
    boolean toldInTransaction;

    @EventListener
    void on(RunCompleted event) {
      toldInTransaction = TransactionSynchronizationManager.isActualTransactionActive();
    }
  }

  @BeforeEach
  void reset() {
    sandbox.isItselfAgain();
  }

  @Test
  void keepsTheRunAndTellsOthersInTheSameTransaction() {
    Run run = service.submit("print(1)", "eager", null);
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.events(run.id(), 0, 100)).isEqualTo(SampleRuns.events());
    assertThat(published.stream(RunCompleted.class)).containsExactly(new RunCompleted(run.id()));
    assertThat(listener.toldInTransaction).isTrue();
  }

  @Test
  void keepsNothingOfWhatWasNotRun() {
    sandbox.isBusy();
    assertThatThrownBy(() -> service.submit("print(1)", null, null))
        .isInstanceOf(SandboxBusyException.class);
    assertThatThrownBy(() -> service.submit(null, null, null))
        .isInstanceOf(RejectedSubmissionException.class)
        .hasMessageContaining("`source` is missing");
    assertThat(published.stream(RunCompleted.class)).isEmpty();
  }

  @Test
  void keepsWhatNoDatabaseTakesByTheNearestThatItDoes() {
    String wild = "nul \0, half \ud800, whole 😀";
    String tame = "nul ␀, half \uFFFD, whole 😀";
    sandbox.comesTo(
        new Execution(
            printed(wild),
            List.of(new Entry(1, Clock.PYTHON, 0, 1, new Event.Printed("stdout", wild)))));
    Run run = service.submit("print(1)", null, null);
    assertThat(run.report().stdout()).isEqualTo(tame);
    assertThat(run.report().display()).isEqualTo(tame);
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.events(run.id(), 0, 1).getFirst().event())
        .isEqualTo(new Event.Printed("stdout", tame));
  }

  @Test
  void cutsTextsThatAreLongBeyondUse() {
    String endless = "x".repeat(10_000_000);
    sandbox.comesTo(new Execution(printed(endless), List.of()));
    Run run = service.submit("print(1)", null, null);
    assertThat(run.report().stdout())
        .hasSizeLessThan(StorableText.LONGEST + 100)
        .endsWith("… (9737856 more characters)");
    assertThat(runs.find(run.id())).contains(run);
  }

  private static RunReport printed(String text) {
    return new RunReport(
        Outcome.FINISHED,
        "The program finished.",
        text,
        false,
        "",
        null,
        text,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        RunReport.Timings.NONE,
        1,
        0);
  }
}
