package org.kapfhir.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a request.
 *
 * @param maxRequestBytes the largest body that is read, unpacked
 * @param maxSearchAlternatives the most alternatives, comma-separated, that one search may have in all
 * @param maxSearchValueCharacters the longest value of a search parameter
 */
@Validated
@ConfigurationProperties("kapfhir.intake")
record IntakeProperties(
        @DefaultValue("104857600") @Min(100_000) @Max(1_000_000_000)
        long maxRequestBytes,

        @DefaultValue("500") @Min(10) @Max(10_000) int maxSearchAlternatives,
        @DefaultValue("20000") @Min(100) @Max(100_000) int maxSearchValueCharacters) {}
