package io.sidetrace.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field of a request, and what to do about it. */
@Schema(description = "What is wrong with one field of the request.")
public record Complaint(
    @Schema(description = "The field, as it is spelt in the request.", example = "profile")
        String field,
    @Schema(
            description = "What is wrong with it, and what to do; reads on after the field's name.",
            example =
                "is not one that Sidetrace knows. Choose one of: one-pass, two-pass, eager; or leave"
                    + " it out for one-pass.")
        String message) {

  @Override
  public String toString() {
    return "`" + field + "` " + message;
  }
}
