package org.kapfhir.authorization.grants;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A row of a code or token.
 *
 * @param hash of its value, which is not kept
 */
record StoredToken(
        String hash,
        TokenKind kind,
        Instant issuedAt,
        Instant expiresAt,
        Set<String> scopes,
        Map<String, Object> metadata) {}
