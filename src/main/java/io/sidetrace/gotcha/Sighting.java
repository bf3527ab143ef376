package io.sidetrace.gotcha;

/**
 * A gotcha that a run shows.
 *
 * @param gotcha its id in the catalogue: `G01`
 * @param line of the program that it is about; 0 where none can be told
 * @param because one sentence in the program's own names; a question where it is only suspected
 * @param at the number of the event that shows it
 */
public record Sighting(String gotcha, int line, String because, Certainty certainty, int at) {

  /** How sure it is. */
  public enum Certainty {
    /** It happened. */
    SEEN,
    /** It may be meant so. */
    SUSPECTED;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
