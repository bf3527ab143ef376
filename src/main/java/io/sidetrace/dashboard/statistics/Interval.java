package io.sidetrace.dashboard.statistics;

/** What a number could as well be, at 95 %. */
public record Interval(double low, double high) {}
