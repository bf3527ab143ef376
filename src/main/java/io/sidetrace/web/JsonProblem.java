package io.sidetrace.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that Jackson would not read, in words for its sender. */
final class JsonProblem {

  private JsonProblem() {}

  static ProblemDetail of(JacksonException e) {
    ProblemDetail problem =
        switch (e) {
          case UnrecognizedPropertyException unknown -> unknownField(unknown);
          case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
              wrongType(mismatch);
          case MismatchedInputException mismatch -> noObject(mismatch);
          case InputCoercionException range when !range.getPath().isEmpty() -> tooLarge(range);
          case StreamReadException syntax -> syntax(syntax);
          default -> Problem.MALFORMED_JSON.saying("The body could not be read as JSON.");
        };
    addPlace(problem, e.getLocation());
    return problem;
  }

  private static ProblemDetail unknownField(UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    String fields =
        known == null
            ? ""
            : known.stream().map(f -> "`" + f + "`").sorted().collect(Collectors.joining(", "));
    return Problem.UNKNOWN_FIELD.about(
        List.of(
            new Complaint(
                field(e),
                "is not a field of this request" + place(e) + ". There are: " + fields + ".")));
  }

  private static ProblemDetail wrongType(MismatchedInputException e) {
    return Problem.UNACCEPTABLE_FIELD.about(
        List.of(
            new Complaint(field(e), "must be " + expected(e.getTargetType()) + place(e) + ".")));
  }

  private static ProblemDetail tooLarge(InputCoercionException e) {
    return Problem.UNACCEPTABLE_FIELD.about(
        List.of(
            new Complaint(
                field(e), "must be a whole number, and a much smaller one" + place(e) + ".")));
  }

  private static ProblemDetail noObject(MismatchedInputException e) {
    return Problem.MALFORMED_JSON.saying(
        "The body must be one JSON object, such as {\"source\": \"print(1)\"}, with nothing after it"
            + place(e)
            + ".");
  }

  private static ProblemDetail syntax(StreamReadException e) {
    return Problem.MALFORMED_JSON.saying(
        "The body is not valid JSON" + place(e) + ": " + reason(e.getOriginalMessage()) + ".");
  }

  /** Jackson's reason without its own references to where it was reading. */
  private static String reason(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("it could not be read")
        .replaceAll("\\s*\\(start marker at .*", "")
        .replaceAll("\\s*\\[?Source: .*", "")
        .strip();
  }

  private static String field(JacksonException e) {
    return e.getPath().stream()
        .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    boolean number = Number.class.isAssignableFrom(type) || type.isPrimitive();
    return number ? "a whole number" : "of another type";
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private static void addPlace(ProblemDetail problem, TokenStreamLocation at) {
    if (at != null && at.getLineNr() >= 1) {
      problem.setProperty("line", at.getLineNr());
      problem.setProperty("column", at.getColumnNr());
    }
  }
}
