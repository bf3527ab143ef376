package io.sidetrace.lesson.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about a run of the lesson's program, with options. Which of them is right is not
 * written anywhere: the journal of the run says it.
 *
 * @param key its name within the lesson; answers are kept under it
 * @param target what it is about: a function, a state or a line, see {@link Kind}
 * @param question in words; without it the kind asks
 * @param feedback what to say to who chose a wrong option
 */
public record Item(
    String key,
    Kind kind,
    String target,
    String question,
    List<String> options,
    Map<String, Feedback> feedback) {

  public Item {
    options = List.copyOf(options);
    feedback = Map.copyOf(feedback);
  }

  /**
   * What to say to a wrong answer.
   *
   * @param gotcha whose misunderstanding it shows, or null
   */
  public record Feedback(String text, @Nullable String gotcha) {}

  /** The question in words, in Markdown. */
  public String asked() {
    return question.isEmpty() ? kind.asks.formatted(target) : question;
  }

  /** What is asked about. */
  public enum Kind {
    /** How often Python ran the body of the function. */
    PYTHON_RUNS("pythonRuns", "How often does Python run the body of `%s`?"),
    /** How often the function was traced; under `two-pass` both passes count. */
    TRACES("traces", "How often is `%s` traced?"),
    /** How many versions of the function were compiled. */
    COMPILES("compiles", "How many versions of `%s` are compiled?"),
    /** How often a compiled version answered a call, or ran as a part of another. */
    COMPILED_RUNS("compiledRuns", "How often does compiled `%s` run?"),
    /** The states that the function reads, by name. */
    STATES_READ("statesRead", "Which states does `%s` read?"),
    /** The states that the function writes, by name. */
    STATES_WRITTEN("statesWritten", "Which states does `%s` write?"),
    /** Whether a call on the line makes Python trace. */
    RETRACE("retrace", "Does the call on line %s make Python trace?"),
    /** What the line prints, in all of its runs. */
    PRINTED("printed", "What does line %s print?"),
    /** The type of the error that ends the program. */
    ERROR("error", "How does the program end?"),
    /** The line that the error is raised on. */
    ERROR_LINE("errorLine", "On which line does it stop?"),
    /** The value of the state at the end. */
    VALUE("value", "What is in `%s` at the end?");

    private final String label;
    private final String asks;

    Kind(String label, String asks) {
      this.label = label;
      this.asks = asks;
    }

    /** As it is spelt in lessons and in JSON. */
    @Override
    public String toString() {
      return label;
    }
  }
}
