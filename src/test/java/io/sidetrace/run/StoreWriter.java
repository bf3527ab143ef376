package io.sidetrace.run;

import java.io.PrintStream;
import java.time.Instant;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * A process that saves runs as fast as it can, and prints the id of each once it is saved. Its only
 * end is to be killed.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@Import(Runs.class)
class StoreWriter {

  private static final int WRITERS = 4;

  /** The store on the application's own settings; the data directory is a system property. */
  static ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(StoreWriter.class)
        .web(WebApplicationType.NONE)
        .properties("logging.level.root=ERROR")
        .run();
  }

  public static void main(String[] args) {
    Runs runs = open().getBean(Runs.class);
    for (int i = 0; i < WRITERS; i++) {
      Thread.ofPlatform().start(() -> saveForEver(runs));
    }
  }

  private static void saveForEver(Runs runs) {
    PrintStream acknowledged = System.out;
    while (true) {
      Run run = SampleRuns.run(Instant.now());
      runs.save(run, SampleRuns.events());
      acknowledged.print("saved " + run.id() + "\n");
      acknowledged.flush();
    }
  }
}
