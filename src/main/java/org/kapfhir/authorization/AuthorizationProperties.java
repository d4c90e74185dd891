package org.kapfhir.authorization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded authorization server.
 *
 * @param sandbox whether identities for trying out are taken: plain secrets, key addresses on this machine
 * @param sandboxClientFile where the key of the demo backend service is written at the first start; null: nowhere
 * @param accessTokenLifetime of an app; SMART allows an hour at most
 * @param refreshTokenLifetime how long offline access lasts without being used
 * @param onlineAccessLifetime the longest that online access lasts, however long the session does
 * @param launchContextLifetime within which an app must take up a launch
 * @param signingKeyAge at which a new signing key is made
 * @param failuresPerAccount failed log-ins of an account after which it has to wait
 * @param failuresPerAddress failed log-ins from an address after which it has to wait
 * @param failureWindow in which failures are counted
 */
@Validated
@ConfigurationProperties("kapfhir.authorization")
public record AuthorizationProperties(
        @DefaultValue("false") boolean sandbox,
        @Nullable Path sandboxClientFile,

        @DefaultValue("1h") @DurationMin(minutes = 1) @DurationMax(hours = 1)
        Duration accessTokenLifetime,

        @DefaultValue("90d") @DurationMin(hours = 1) Duration refreshTokenLifetime,
        @DefaultValue("12h") @DurationMin(minutes = 5) Duration onlineAccessLifetime,

        @DefaultValue("5m") @DurationMin(seconds = 10) @DurationMax(minutes = 30)
        Duration launchContextLifetime,

        @DefaultValue("90d") @DurationMin(days = 1) Duration signingKeyAge,
        @DefaultValue("10") @Min(3) @Max(1000) int failuresPerAccount,
        @DefaultValue("50") @Min(3) @Max(100_000) int failuresPerAddress,
        @DefaultValue("15m") @DurationMin(minutes = 1) Duration failureWindow) {}
