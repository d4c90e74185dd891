package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;

/**
 * Whom a caller may see, asked once per request: the statements then leave the others out.
 *
 * <p>A port: who knows the rights of callers implements it.
 */
@FunctionalInterface
public interface VisiblePatients {

    Sight of(RequestDetails request);

    /** Everyone, some, or everyone but some; ids are those of Patient resources. */
    sealed interface Sight {

        /** No one is hidden. */
        record Everyone() implements Sight {}

        /** Nobody else. */
        record Only(Set<String> patientIds) implements Sight {
            public Only {
                patientIds = Set.copyOf(patientIds);
            }
        }

        /** All others. */
        record AllBut(Set<String> patientIds) implements Sight {
            public AllBut {
                patientIds = Set.copyOf(patientIds);
            }
        }
    }
}
