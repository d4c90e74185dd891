package org.kapfhir.screening.cohort;

import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.shared.ErrorCode;

/** What came out for one member of a group. */
sealed interface PersonAnswer {

    /**
     * The member was screened.
     *
     * @param decision code of the decision
     */
    record Answered(String patientId, String decision, Parameters answer) implements PersonAnswer {}

    /** The member could not be screened; the reason is a sentence for the caller. */
    record LeftOut(String patientId, ErrorCode code, String reason) implements PersonAnswer {}
}
