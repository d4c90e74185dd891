package org.kapfhir.screening;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.kapfhir.sensitivity.SecurityLabels;

/**
 * The answer to one question: the decision, and every criterion of the protocol with its reasons.
 *
 * @param assessmentId id that the answer has when it is stored
 * @param earlierOrNull the assessment that was stored before; null if there is none
 */
public record Screening(
        ScreeningRequest request,
        Patient subject,
        Decision decision,
        List<CriterionFinding> findings,
        String assessmentId,
        @Nullable EarlierAssessment earlierOrNull) {
    public Screening {
        findings = List.copyOf(findings);
    }

    Optional<EarlierAssessment> earlier() {
        return Optional.ofNullable(earlierOrNull);
    }

    /** What is not as it was in the assessment before; empty also if there is none. */
    List<CriterionChange> changes() {
        return earlier()
                .map(before -> CriterionChange.between(before, findings))
                .orElse(List.of());
    }

    /** The findings that led to the decision; none for a person who is simply eligible. */
    public List<CriterionFinding> decisive() {
        return findings.stream().filter(decision::followsFrom).toList();
    }

    /** Whether some reasons are kept from whoever asks. */
    public boolean isPartlyWithheld() {
        return findings.stream().anyMatch(CriterionFinding::isWithheld);
    }

    /** The strictest labels of all reasons: whoever reads the whole answer reads them all. */
    List<Coding> labels() {
        return SecurityLabels.highWater(
                findings.stream().flatMap(finding -> finding.labels().stream()).toList());
    }
}
