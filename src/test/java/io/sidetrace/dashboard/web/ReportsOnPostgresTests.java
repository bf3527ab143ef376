package io.sidetrace.dashboard.web;

import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

@Testcontainers(disabledWithoutDocker = true)
class ReportsOnPostgresTests extends ReportApiTests {
  @Container @ServiceConnection
  static final PostgreSQLContainer DB = new PostgreSQLContainer("postgres:17");
}
