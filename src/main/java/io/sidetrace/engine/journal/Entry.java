package io.sidetrace.engine.journal;

/**
 * One event at its place in the run.
 *
 * @param seq 1 for the first event of a run, without gaps
 * @param clock which of the two clocks, or ordinary Python
 * @param pass 1 or 2 while tracing (always 1 under `one-pass`), 0 otherwise
 * @param line line of the learner's program that was running, 1-based; 0 where none was
 */
public record Entry(int seq, Clock clock, int pass, int line, Event event) {}
