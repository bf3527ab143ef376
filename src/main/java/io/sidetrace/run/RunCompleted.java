package io.sidetrace.run;

/** A run is over and kept. Published inside the transaction that keeps it. */
public record RunCompleted(RunId id) {}
