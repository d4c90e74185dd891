package org.kapfhir.authorization.grants;

import java.time.Instant;
import java.util.Set;

/**
 * Access that a person gave an app and that still holds.
 *
 * @param lastUsed when the app last got a token
 */
public record GrantedAccess(
        String grantId,
        String clientId,
        Set<String> scopes,
        LaunchedContext context,
        Instant begun,
        Instant lastUsed) {}
