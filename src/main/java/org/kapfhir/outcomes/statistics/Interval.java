package org.kapfhir.outcomes.statistics;

/** A two-sided 95 % confidence interval, both ends included. */
public record Interval(double low, double high) {}
