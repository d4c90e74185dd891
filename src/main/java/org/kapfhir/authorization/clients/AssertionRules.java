package org.kapfhir.authorization.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a signed assertion of a client must say: issuer and subject are the client, the audience is the token address, it
 * expires within five minutes, and its name ({@code jti}) was never used before.
 */
final class AssertionRules implements OAuth2TokenValidator<Jwt> {
    /** How far clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(10);

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 500;

    private final String clientId;
    private final String tokenAddress;
    private final UsedAssertions used;
    private final Clock clock;

    AssertionRules(String clientId, String tokenAddress, UsedAssertions used, Clock clock) {
        this.clientId = clientId;
        this.tokenAddress = tokenAddress;
        this.used = used;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        return fault(assertion)
                .map(fault -> OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, fault, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private Optional<String> fault(Jwt assertion) {
        Instant now = clock.instant();
        Instant expires = assertion.getExpiresAt();
        List<String> audience = assertion.getAudience();
        String name = assertion.getId();
        if (!clientId.equals(assertion.getClaimAsString("iss")) || !clientId.equals(assertion.getSubject())) {
            return Optional.of("iss and sub must both be the client id");
        }
        if (audience == null || !audience.contains(tokenAddress)) {
            return Optional.of("aud must be " + tokenAddress);
        }
        if (expires == null || !now.isBefore(expires)) {
            return Optional.of("exp is missing or past");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            return Optional.of("exp is more than five minutes ahead");
        }
        // The library fills in an issue time where there is none, so that one says nothing here.
        Instant notBefore = assertion.getNotBefore();
        if (notBefore != null && notBefore.isAfter(now.plus(SKEW))) {
            return Optional.of("nbf is in the future");
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("jti is missing or too long");
        }
        return used.useOnce(clientId, name, expires) ? Optional.empty() : Optional.of("jti was used before");
    }
}
