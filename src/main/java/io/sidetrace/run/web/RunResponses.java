package io.sidetrace.run.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the operations on runs can answer, for the OpenAPI document. */
interface RunResponses {

  String PROBLEM = "application/problem+json";
  String SCHEMA = "#/components/schemas/Problem";

  /** To a program that was sent. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ApiResponse(
      responseCode = "201",
      description = "The program ran, and the run is kept.",
      headers =
          @Header(
              name = "Location",
              description = "Where to read the run.",
              schema = @Schema(type = "string", format = "uri-reference")),
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "400",
      description = "Malformed JSON, or a field that nobody reads.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @ApiResponse(
      responseCode = "413",
      description = "The body is over 256 KiB.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @ApiResponse(
      responseCode = "415",
      description = "The body is no JSON, or compressed.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @ApiResponse(
      responseCode = "422",
      description = "A field is missing or holds what it cannot hold.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @ApiResponse(
      responseCode = "429",
      description = "The queue is full, or too many programs came from here.",
      headers =
          @Header(
              name = "Retry-After",
              description = "Seconds to wait.",
              schema = @Schema(type = "integer")),
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @interface Created {}

  /** To a question about a run. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ApiResponse(responseCode = "200", description = "Found.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "404",
      description = "There is no such run.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @interface Found {}

  /** To a question with parameters. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ApiResponse(
      responseCode = "400",
      description = "A parameter cannot be used.",
      content = @Content(mediaType = PROBLEM, schema = @Schema(ref = SCHEMA)))
  @interface BadParameter {}
}
