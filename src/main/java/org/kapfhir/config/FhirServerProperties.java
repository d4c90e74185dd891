package org.kapfhir.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the FHIR endpoint.
 *
 * @param defaultPageSize resources in a page of a search or history when {@code _count} is absent
 * @param maxPageSize the most resources in a page, whatever {@code _count} asks for
 * @param maxIncluded the most resources that a page includes beside the matches
 */
@Validated
@ConfigurationProperties("kapfhir.fhir")
record FhirServerProperties(
        @DefaultValue("20") @Min(1) @Max(1000) int defaultPageSize,
        @DefaultValue("200") @Min(1) @Max(1000) int maxPageSize,
        @DefaultValue("1000") @Min(10) @Max(10_000) int maxIncluded) {}
