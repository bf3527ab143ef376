package io.sidetrace.dashboard.report;

/** A report that is also a table. */
public sealed interface Tabular
    permits AssignmentReport, ItemReport, MisconceptionMap, SolutionGroups, StuckReport {}
