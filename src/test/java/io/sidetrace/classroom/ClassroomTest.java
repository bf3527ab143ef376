package io.sidetrace.classroom;

import io.sidetrace.python.InProcess;
import io.sidetrace.sandbox.Sandbox;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The application over real HTTP, with programs run in this process. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:classroom;DB_CLOSE_DELAY=-1",
      "sidetrace.sandbox.local=false",
      "sidetrace.limits.enabled=false",
      "sidetrace.sample.people=0"
    })
@Import({ClassroomTest.Here.class, Teachers.class})
public @interface ClassroomTest {

  @TestConfiguration(proxyBeanMethods = false)
  class Here {
    @Bean
    @Primary
    Sandbox sandbox() {
      return new InProcess();
    }
  }
}
