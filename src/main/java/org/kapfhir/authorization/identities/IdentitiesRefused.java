package org.kapfhir.authorization.identities;

import java.util.List;

/** The server cannot start with these identities; each fault is a sentence that says what to change. */
public final class IdentitiesRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    IdentitiesRefused(String origin, List<String> faults) {
        super("The identities of " + origin + " cannot be used. " + String.join(" ", faults));
    }
}
