package org.kapfhir.measures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of evaluating measures.
 *
 * @param zone whose calendar days a bare date is read in; keep it equal to that of the outcome summaries
 * @param threads how many chunks of people are evaluated at a time
 * @param chunkSize people whose records are read with one statement
 * @param maxEvaluations evaluations of more than one person that may run at a time; another one is refused
 * @param timeLimit how long one evaluation may take
 * @param maxSurroundings the most places or professionals of one type that are read into memory for an evaluation
 */
@Validated
@ConfigurationProperties("kapfhir.measures")
record MeasuresProperties(
        @NotNull @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("100") @Min(1) @Max(500) int chunkSize,
        @DefaultValue("2") @Min(1) @Max(64) int maxEvaluations,
        @NotNull @DefaultValue("10m") Duration timeLimit,
        @DefaultValue("20000") @Min(0) @Max(200000) int maxSurroundings) {}
