package org.kapfhir.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of work in the background.
 *
 * @param lease a job that has not moved for this long is reported as failed: its server has stopped
 * @param retention how long the result of a job is kept
 */
@Validated
@ConfigurationProperties("kapfhir.jobs")
record JobsProperties(
        @DefaultValue("5m") Duration lease,
        @DefaultValue("24h") Duration retention) {}
