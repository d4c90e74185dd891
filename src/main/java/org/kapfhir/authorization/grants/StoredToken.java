package org.kapfhir.authorization.grants;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A row of a code or token.
 *
 * @param hash of its value, which is not kept
 * @param isUsed whether it served once and does not again
 */
record StoredToken(
        String hash,
        TokenKind kind,
        Instant issuedAt,
        Instant expiresAt,
        boolean isUsed,
        Set<String> scopes,
        Map<String, Object> metadata) {}
