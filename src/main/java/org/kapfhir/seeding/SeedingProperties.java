package org.kapfhir.seeding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the synthetic people that a server is filled with on its first start.
 *
 * @param enabled false: the server starts empty
 * @param size number of people, 1 to 9999
 * @param seed the same seed makes the same people; 0 or more
 */
@Validated
@ConfigurationProperties("kapfhir.seeding")
record SeedingProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("60") @Min(1) @Max(9999) int size,
        @DefaultValue("1") @Min(0) long seed) {}
