package org.kapfhir.authorization.identities;

import java.util.Optional;
import java.util.Set;

/**
 * A person who can log in.
 *
 * @param name what other people call the person
 * @param password encoded, with the name of the encoding in front
 * @param fhirUser relative reference of the person's own resource
 * @param patient logical id of the only patient whose record the person reaches; empty for those who treat
 * @param clearance sensitivity codes of labeled data that may be seen; {@code *} is all
 */
public record UserIdentity(
        String username,
        String name,
        String password,
        String fhirUser,
        Optional<String> patient,
        Set<String> clearance) {}
