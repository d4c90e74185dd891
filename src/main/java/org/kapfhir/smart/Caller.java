package org.kapfhir.smart;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling and with what rights, as a verified token says; nothing here comes from the request itself.
 *
 * @param clientId the registered client
 * @param subject the issuer's name of the user, or of the client when there is no user
 * @param issuer who vouches for it
 * @param tokenId names the token among all of its issuer; never the token itself
 * @param scopes what the token allows on FHIR resources
 * @param fhirUser relative reference of the user, such as {@code Practitioner/p1}; empty for a system
 * @param patientId logical id of the patient in context; scopes of level patient reach that compartment only
 * @param encounterId logical id of the encounter in context
 * @param clearance sensitivity codes (v3-ActCode such as {@code ETH}, {@code SUD}, {@code PSY}) of labeled data that may be
 *     seen; {@code *} is all
 */
public record Caller(
        String clientId,
        String subject,
        String issuer,
        String tokenId,
        List<SmartScope> scopes,
        Optional<String> fhirUser,
        Optional<String> patientId,
        Optional<String> encounterId,
        Set<String> clearance) {

    public Caller {
        scopes = List.copyOf(scopes);
        clearance = Set.copyOf(clearance);
    }

    /** Whether a scope of this level allows it; whose data is then still to be judged. */
    public boolean isAllowed(ScopeLevel level, Permission permission, String type) {
        return scopes.stream().anyMatch(scope -> scope.level() == level && scope.allows(permission, type));
    }
}
