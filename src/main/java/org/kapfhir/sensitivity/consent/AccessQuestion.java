package org.kapfhir.sensitivity.consent;

import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * One access that a consent is asked about.
 *
 * @param actors who asks: relative references of the user and of what they belong to, and the id of the client
 * @param purposes why, as codes of v3-ActReason; empty if nobody said why
 * @param moment when
 * @param resource what is read, with its labels
 */
public record AccessQuestion(Set<String> actors, Set<String> purposes, Instant moment, Resource resource) {
    public AccessQuestion {
        actors = Set.copyOf(actors);
        purposes = Set.copyOf(purposes);
    }
}
