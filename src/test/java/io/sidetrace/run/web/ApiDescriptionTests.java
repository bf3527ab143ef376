package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.run.EventJson;
import io.sidetrace.run.web.Http.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document is complete, and there is a page to browse it. */
@ApiTest
class ApiDescriptionTests {

  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void isOpenApi31() {
    assertThat(document().path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void namesWhatCanBeAsked() {
    assertThat(document().path("paths").propertyNames())
        .contains(
            "/api/v1/runs",
            "/api/v1/runs/{id}",
            "/api/v1/runs/{id}/events",
            "/api/v1/runs/{id}/jaxprs",
            "/api/v1/runs/{id}/kernels",
            "/api/v1/comparisons");
    assertThat(document().at("/paths/~1api~1v1~1runs/post/responses").propertyNames())
        .containsExactlyInAnyOrder("201", "202", "400", "413", "415", "422", "429");
    assertThat(document().at("/paths/~1api~1v1~1runs~1{id}/get/responses").propertyNames())
        .containsExactlyInAnyOrder("200", "404");
  }

  @Test
  void everyFieldIsDescribed() {
    List<String> bare = new ArrayList<>();
    document()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (schema.getValue().path("description").asString("").isBlank()) {
                bare.add(schema.getKey());
              }
              schema
                  .getValue()
                  .path("properties")
                  .properties()
                  .forEach(
                      field -> {
                        if (field.getValue().path("description").asString("").isBlank()) {
                          bare.add(schema.getKey() + "." + field.getKey());
                        }
                      });
            });
    assertThat(bare).isEmpty();
  }

  @Test
  void saysWhatIsAlwaysThereAndWhatMayBeNull() {
    JsonNode run = document().at("/components/schemas/Run");
    List<String> required = run.path("required").valueStream().map(JsonNode::asString).toList();
    assertThat(required).contains("id", "error", "display", "links").doesNotContain("cells");
    assertThat(run.at("/properties/display/type").toString()).contains("string", "null");
    assertThat(run.at("/properties/error/oneOf")).hasSize(2);
    JsonNode state = document().at("/components/schemas/State/properties");
    assertThat(state.propertyNames()).contains("final").doesNotContain("finalValue");
  }

  @Test
  void everyKindOfEventIsDescribed() {
    JsonNode kinds = document().at("/components/schemas/Event/discriminator/mapping");
    assertThat(kinds.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses()).map(EventJson::kind).toList());
  }

  @Test
  void nothingRefersToWhatIsNotThere() {
    JsonNode document = document();
    List<String> missing =
        document.findValuesAsString("$ref").stream()
            .filter(ref -> document.at(ref.substring(1)).isMissingNode())
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void canBeBrowsed() {
    for (String address : List.of("/api", "/swagger-ui.html")) {
      Answer answer = http.get(address);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).endsWith("/swagger-ui/index.html");
    }
    Answer page = http.get("/swagger-ui/index.html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("swagger-ui-bundle.js");
  }

  private JsonNode document() {
    return http.get("/v3/api-docs").json();
  }
}
