package org.kapfhir.decisionsupport;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * What logic may read beside the one record: places and professionals, which belong to no person. Everything else that a
 * library retrieves comes out of the record, so that no logic sees another person's data.
 */
public interface Surroundings {
    /** The types that are read as a whole. */
    Set<String> TYPES = Set.of("Location", "Organization", "Practitioner", "PractitionerRole", "HealthcareService");

    Surroundings NONE = type -> List.of();

    /** All of them. */
    List<Resource> all(String type);

    /** Called before each retrieve: the place to end an evaluation that takes too long. */
    default void onRetrieve() {}
}
