package io.sidetrace.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the store promises, whatever database it is on. */
@DataJdbcTest(properties = "spring.datasource.url=jdbc:h2:mem:runs;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import(Runs.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RunsTests {

  private static final List<String> TABLES =
      List.of(
          "run", "run_cell", "run_function", "run_retrace", "run_state", "run_jaxpr", "run_event");

  @Autowired Runs runs;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void forgetAll() {
    jdbc.sql("delete from run").update();
  }

  @Test
  void givesBackWhatWasSaved() {
    Run run = SampleRuns.run();
    runs.save(run, SampleRuns.events());
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.events(run.id(), 0, 100)).isEqualTo(SampleRuns.events());
  }

  @Test
  void keepsARunInWhichNothingHappened() {
    Run run =
        new Run(
            RunId.random(),
            Instant.now(),
            "pass",
            Profile.EAGER,
            new RunReport(
                Outcome.FINISHED,
                "The program finished.",
                "",
                false,
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RunReport.Timings.NONE,
                0,
                0));
    runs.save(run, List.of());
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.events(run.id(), 0, 100)).isEmpty();
  }

  @Test
  void knowsNoRunThatWasNotSaved() {
    assertThat(runs.find(RunId.random())).isEmpty();
    assertThat(runs.events(RunId.random(), 0, 100)).isEmpty();
  }

  @Test
  void givesEventsByPages() {
    Run run = SampleRuns.run();
    runs.save(run, SampleRuns.events());
    assertThat(runs.events(run.id(), 5, 3)).extracting(Entry::seq).containsExactly(6, 7, 8);
    assertThat(runs.events(run.id(), 18, 10)).extracting(Entry::seq).containsExactly(19, 20);
    assertThat(runs.events(run.id(), 20, 10)).isEmpty();
  }

  @Test
  void keepsTheTextOfACompiledProgramOnce() {
    Run run = SampleRuns.run();
    runs.save(run, SampleRuns.events());
    String json =
        jdbc.sql("select json from run_event where run_id = ? and kind = 'compiled'")
            .param(run.id().value())
            .query(String.class)
            .single();
    assertThat(json).doesNotContain(SampleRuns.JAXPR).contains("\"jaxpr\":\"\"");
  }

  @Test
  void keepsAProgramTextThatOnlyItsEventHas() {
    Run run = SampleRuns.run();
    Entry other =
        new Entry(
            1,
            Clock.PYTHON,
            0,
            3,
            new Event.Compiled(9, 9, "k", List.of(), "{ lambda ; . let in () }", Map.of(), 1, 1));
    runs.save(run, List.of(other));
    assertThat(runs.events(run.id(), 0, 10)).containsExactly(other);
  }

  @Test
  void keepsLongTexts() {
    String text = "héllo \u0001 'quoted' \\ ".repeat(StorableText.LONGEST / 20);
    Run run = new Run(RunId.random(), Instant.now(), text, Profile.ONE_PASS, withJaxpr(text));
    List<Entry> events =
        List.of(new Entry(1, Clock.PYTHON, 0, 1, new Event.Printed("stdout", text)));
    runs.save(run, events);
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.events(run.id(), 0, 10)).isEqualTo(events);
  }

  private static RunReport withJaxpr(String text) {
    RunReport r = SampleRuns.report();
    return new RunReport(
        r.outcome(),
        r.sentence(),
        text,
        r.stdoutTruncated(),
        text,
        r.error(),
        text,
        r.cells(),
        r.functions(),
        r.states(),
        List.of(new JaxprReport(1, "f", 1, text)),
        r.gotchas(),
        r.timings(),
        r.eventCount(),
        r.eventsDropped());
  }

  @Test
  void keepsTenThousandEvents() {
    Run run = SampleRuns.run();
    List<Entry> many =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(i -> new Entry(i, Clock.PYTHON, 0, 1, new Event.StateRead(1)))
            .toList();
    runs.save(run, many);
    assertThat(runs.events(run.id(), 0, 20_000)).isEqualTo(many);
  }

  @Test
  void keepsARunWhollyOrNotAtAll() {
    Run run = SampleRuns.run();
    Entry once = SampleRuns.events().getFirst();
    assertThatThrownBy(() -> runs.save(run, List.of(once, once)))
        .isInstanceOf(DataAccessException.class);
    assertThat(runs.find(run.id())).isEmpty();
  }

  @Test
  void deletesOldRunsWithAllThatBelongsToThem() {
    Instant limit = Instant.parse("2026-01-01T00:00:00Z");
    Run kept = SampleRuns.run(limit);
    runs.save(kept, SampleRuns.events());
    List<RunId> old = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Run run = SampleRuns.run(limit.minusSeconds(i));
      runs.save(run, SampleRuns.events());
      old.add(run.id());
    }
    assertThat(runs.deleteSomeBefore(limit)).isEqualTo(3);
    assertThat(runs.deleteSomeBefore(limit)).isZero();
    assertThat(old).allSatisfy(id -> assertThat(runs.find(id)).isEmpty());
    assertThat(runs.find(kept.id())).contains(kept);
    assertThat(TABLES).allSatisfy(table -> assertThat(runsIn(table)).containsExactly(kept.id()));
  }

  private List<RunId> runsIn(String table) {
    String column = table.equals("run") ? "id" : "run_id";
    return jdbc.sql("select distinct " + column + " from " + table)
        .query((row, i) -> new RunId(row.getString(1)))
        .list();
  }
}
