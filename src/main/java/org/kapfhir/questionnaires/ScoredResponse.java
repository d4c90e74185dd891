package org.kapfhir.questionnaires;

import java.util.List;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;

/**
 * What the answers amount to.
 *
 * @param scores one Observation per score, of the instrument's profile; one without a value says why
 * @param flags one Flag per safety rule that an answer fulfills, active
 */
public record ScoredResponse(List<Observation> scores, List<Flag> flags) {
    public ScoredResponse {
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
    }
}
