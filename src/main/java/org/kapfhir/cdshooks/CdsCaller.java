package org.kapfhir.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.smart.Caller;

/**
 * Who calls.
 *
 * @param name the registered issuer
 * @param readsStore whether records of this server's own store may be read for this caller
 * @param clearance sensitivity codes of stored data whose reasons may be shown
 */
record CdsCaller(String name, boolean readsStore, Set<String> clearance) {
    CdsCaller {
        clearance = Set.copyOf(clearance);
    }

    /** A system, which has no scopes: what a service may read is said in the settings. */
    Caller asCaller() {
        return new Caller(
                name, name, name, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), clearance);
    }
}
