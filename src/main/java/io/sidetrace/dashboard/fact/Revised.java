package io.sidetrace.dashboard.fact;

/** An attempt, and the number that goes up with each of its answers, tries and gradings. */
record Revised(Began attempt, int revision) {}
