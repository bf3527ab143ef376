package io.sidetrace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.python.Golden;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Submission.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The programs of the facts say the same through real workers, one after the other on the same
 * processes: nothing that one leaves behind is seen by the next.
 */
class CorpusThroughWorkersTests {
  private static final int WORKERS = 2;
  private static final Limits LIMITS = new Limits(20_000, 64 * 1024, 10_000);

  private static WorkerPool pool;

  @BeforeAll
  static void start() throws Exception {
    pool = RealWorkers.pool(WORKERS);
  }

  @AfterAll
  static void stop() {
    pool.stop();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyProgramSaysTheSame(Profile profile) throws Exception {
    try (ExecutorService learners = Executors.newFixedThreadPool(WORKERS)) {
      List<Golden> goldens = Golden.of(profile);
      List<Future<RunReport>> reports = new ArrayList<>();
      for (Golden golden : goldens) {
        Submission submission = new Submission(golden.source(), profile, LIMITS);
        reports.add(learners.submit(() -> pool.run(submission, e -> {}).report()));
      }
      List<String> different = new ArrayList<>();
      for (int i = 0; i < goldens.size(); i++) {
        Golden.Result result = result(reports.get(i).get());
        if (!result.equals(goldens.get(i).expected())) {
          different.add(goldens.get(i).name() + ": " + result);
        }
      }
      assertThat(different).isEmpty();
    }
  }

  private static Golden.Result result(RunReport report) {
    String stdout = Golden.normal(report.stdout());
    RunError error = report.error();
    return error == null
        ? new Golden.Result(stdout, null, null, 0)
        : new Golden.Result(
            stdout, error.type(), Golden.normal(Golden.firstLine(error.message())), error.line());
  }
}
