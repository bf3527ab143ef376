package io.sidetrace.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String ABOUT =
      """
      Sidetrace runs small stateful Python programs in the style of BrainPy, brainstate and JAX, and \
      reports what their transformations did: how often Python ran a body and in which pass, what \
      was traced, compiled and compiled again, which states were read and written.

      A program that fails is a successful run: the answer is `201` and its `outcome` is `failed`. \
      Errors of a request are `application/problem+json` (RFC 9457); they name the field, and say \
      what is wrong and what to do.
      """;

  @Bean
  OpenAPI api() {
    return new OpenAPI().info(new Info().title("Sidetrace").version("1").description(ABOUT));
  }
}
