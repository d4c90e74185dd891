package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
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

        /**
         * Stored screenings and former trials that are hidden, as references by the id of the patient. They leave out nobody:
         * people are only sorted by those that are seen.
         */
        default Map<String, Set<String>> unseen() {
            return Map.of();
        }

        /** No one is hidden. */
        record Everyone() implements Sight {}

        /** Nobody else. */
        record Only(Set<String> patientIds) implements Sight {
            public Only {
                patientIds = Set.copyOf(patientIds);
            }
        }

        /** All others, sorted without what is unseen of them. */
        record AllBut(Set<String> patientIds, Map<String, Set<String>> unseen) implements Sight {
            public AllBut {
                patientIds = Set.copyOf(patientIds);
                unseen = Map.copyOf(unseen);
            }

            public AllBut(Set<String> patientIds) {
                this(patientIds, Map.of());
            }
        }
    }
}
