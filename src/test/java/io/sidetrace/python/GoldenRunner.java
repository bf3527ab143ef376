package io.sidetrace.python;

import io.sidetrace.engine.journal.Profile;

/**
 * Prints how each golden comes out: `one-pass a,b`, `two-pass a 005`. A topic of
 * `src/test/resources/programs` may stand instead of the groups: `one-pass random`.
 */
final class GoldenRunner {
  private GoldenRunner() {}

  public static void main(String[] args) throws Exception {
    Profile profile = Profile.of(args[0]).orElseThrow();
    int equal = 0;
    int all = 0;
    boolean topic = Golden.topics(profile).contains(args[1]);
    for (Golden golden : topic ? Golden.of(profile, args[1]) : Golden.of(profile)) {
      if ((!topic && !args[1].contains(golden.group()))
          || (args.length > 2 && !golden.name().startsWith(args[2]))) {
        continue;
      }
      all++;
      String got;
      try {
        Golden.Result result = golden.run(profile);
        if (result.equals(golden.expected())) {
          equal++;
          continue;
        }
        got = result.toString();
      } catch (RuntimeException e) {
        got = String.valueOf(e);
      }
      System.out.println(
          "== " + golden.name() + "\n-- want " + golden.expected() + "\n-- got  " + got);
    }
    System.out.println(equal + " of " + all);
  }
}
