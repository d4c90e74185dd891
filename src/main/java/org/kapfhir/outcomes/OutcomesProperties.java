package org.kapfhir.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the outcome summaries.
 *
 * @param zone whose calendar days bare dates, start and end are counted in; the projection is built with it, so after a
 *     change it has to be rebuilt
 * @param minimumCellSize cells of a cohort with fewer people are withheld unless the request says otherwise; 0 withholds
 *     nothing
 * @param smallestCellSize a request may ask for no smaller minimum than this
 * @param madrsRemission the highest MADRS total that is remission unless the request says otherwise: 12 in TRANSFORM-2
 *     (Popova 2019), 10 in KetECT (Ekstrand 2022)
 * @param maxJobs summaries in the background that may run or wait at a time; another one is refused
 * @param rememberedPeople of how many people the numbers are kept in memory, about 2 KB each, until their records change;
 *     a registry with more people is read anew for the others
 */
@Validated
@ConfigurationProperties("kapfhir.outcomes")
record OutcomesProperties(
        @NotNull @DefaultValue("UTC") ZoneId zone,
        @PositiveOrZero @DefaultValue("11") int minimumCellSize,
        @PositiveOrZero @DefaultValue("0") int smallestCellSize,
        @Min(0) @Max(60) @DefaultValue("12") int madrsRemission,
        @Min(1) @Max(1000) @DefaultValue("10") int maxJobs,
        @Min(0) @Max(10_000_000) @DefaultValue("50000") int rememberedPeople) {}
