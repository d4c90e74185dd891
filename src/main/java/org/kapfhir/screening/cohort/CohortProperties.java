package org.kapfhir.screening.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of screening groups.
 *
 * @param maxSynchronousMembers the largest group that is answered while the caller waits
 * @param threads how many people are screened at a time by jobs in the background
 * @param chunkSize people whose records are read with one statement
 * @param maxJobs jobs that may run or wait at a time; another one is refused
 * @param chunkLease how long a server may work on a chunk before another one takes it; shorter than the lease of a job
 * @param takeOverInterval how often a server looks for chunks that another one left
 */
@Validated
@ConfigurationProperties("kapfhir.screening.cohort")
record CohortProperties(
        @DefaultValue("200") @Min(1) @Max(2000) int maxSynchronousMembers,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("50") @Min(1) @Max(500) int chunkSize,
        @DefaultValue("10") @Min(1) @Max(1000) int maxJobs,
        @DefaultValue("2m") Duration chunkLease,
        @DefaultValue("20s") Duration takeOverInterval) {}
