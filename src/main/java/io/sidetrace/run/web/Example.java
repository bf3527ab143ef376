package io.sidetrace.run.web;

/**
 * A program that is ready to run.
 *
 * @param hint one sentence: what to look at, or what to do
 */
record Example(String id, String title, String hint, String source) {}
