package org.kapfhir.screening;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;

/** The answer to one question: the decision, and every criterion of the protocol with its reasons. */
record Screening(ScreeningRequest request, Patient subject, Decision decision, List<CriterionFinding> findings) {
    Screening {
        findings = List.copyOf(findings);
    }

    /** The findings that led to the decision; none for a person who is simply eligible. */
    List<CriterionFinding> decisive() {
        return findings.stream().filter(decision::followsFrom).toList();
    }
}
