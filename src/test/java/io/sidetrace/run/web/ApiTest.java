package io.sidetrace.run.web;

import io.sidetrace.run.SampleRuns;
import io.sidetrace.sandbox.FixedSandbox;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The application over real HTTP, with a sandbox that runs nothing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
      "sidetrace.sandbox.local=false",
      "sidetrace.limits.client.burst=5"
    })
@Import(ApiTest.NoWorkers.class)
@interface ApiTest {

  @TestConfiguration(proxyBeanMethods = false)
  class NoWorkers {
    @Bean
    @Primary
    FixedSandbox sandbox() {
      return new FixedSandbox(SampleRuns.execution());
    }
  }
}
