package io.sidetrace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application: pages, the REST API, and the workers that run learners' programs. */
@SpringBootApplication
public class SidetraceApplication {

  public static void main(String[] args) {
    SpringApplication.run(SidetraceApplication.class, args);
  }
}
