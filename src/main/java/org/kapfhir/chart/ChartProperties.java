package org.kapfhir.chart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of reading records.
 *
 * @param maxRecordEntries the most entries of one person's record that are read into memory; a larger record is refused
 */
@Validated
@ConfigurationProperties("kapfhir.chart")
public record ChartProperties(
        @DefaultValue("20000") @Min(100) @Max(200000) int maxRecordEntries) {}
