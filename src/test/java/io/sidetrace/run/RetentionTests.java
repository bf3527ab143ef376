package io.sidetrace.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJdbcTest
@Import(Runs.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RetentionTests {

  private final Run old = SampleRuns.run(Instant.now().minus(Duration.ofDays(31)));
  private final Run young = SampleRuns.run(Instant.now().minus(Duration.ofDays(29)));

  @Autowired Runs runs;

  @BeforeEach
  void save() {
    runs.save(old, SampleRuns.events());
    runs.save(young, List.of());
  }

  @Test
  void keepsEverythingUnlessAsked() {
    new Retention(new RunSettings(0), runs).cleanUp();
    assertThat(runs.find(old.id())).isPresent();
  }

  @Test
  void deletesWhatIsOlderThanTheSetting() {
    new Retention(new RunSettings(30), runs).cleanUp();
    assertThat(runs.find(old.id())).isEmpty();
    assertThat(runs.find(young.id())).isPresent();
  }
}
