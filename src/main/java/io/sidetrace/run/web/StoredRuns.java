package io.sidetrace.run.web;

/** Which runs there are, for the page that shows one. */
@FunctionalInterface
interface StoredRuns {
  boolean contains(String id);
}
