package io.sidetrace.dashboard.fact;

/** A profile and a behaviour of a lesson: what is counted apart from every other. */
public record Version(String profile, String behaviour) {
  private static final int SHORT = 8;

  /** How it is named in addresses. */
  public String label() {
    return profile + "-" + behaviour.substring(0, Math.min(SHORT, behaviour.length()));
  }
}
