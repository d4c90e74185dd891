package org.kapfhir.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the tables for registries.
 *
 * @param maxConcurrentRuns tables that are made at a time; another one is refused
 * @param maxTime how long the making of one table may take
 * @param maxStepsPerResource elements that the paths of a view may visit in one resource, and values that they may compare
 * @param maxRowsPerResource rows, also intermediate ones, that one resource may make
 * @param firstBytes what is held back of a table, in bytes, so that an error up to there is answered as an error
 */
@Validated
@ConfigurationProperties("kapfhir.registry")
record RegistryProperties(
        @DefaultValue("2") @Min(1) @Max(64) int maxConcurrentRuns,
        @DefaultValue("10m") Duration maxTime,
        @DefaultValue("200000") @Min(1000) @Max(100_000_000) int maxStepsPerResource,
        @DefaultValue("10000") @Min(10) @Max(1_000_000) int maxRowsPerResource,
        @DefaultValue("1048576") @Min(8192) @Max(67_108_864) int firstBytes) {}
