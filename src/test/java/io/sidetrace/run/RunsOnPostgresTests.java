package io.sidetrace.run;

import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

@Testcontainers(disabledWithoutDocker = true)
class RunsOnPostgresTests extends RunsTests {
  @Container @ServiceConnection
  static final PostgreSQLContainer DB = new PostgreSQLContainer("postgres:17");
}
