package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.sensitivity.Disclosure;

/**
 * The reasons of a decision as whoever asks may see them. The decision is that of the whole record; each reason is what the
 * visible part of the record gives, so that it is the same whether or not there is a hidden entry. A criterion that is
 * sensitive by itself is withheld whatever its result is, so that withholding tells nothing either.
 *
 * <p>What remains to be inferred is what the decision itself tells: an exclusion that no visible reason explains has a
 * hidden one.
 */
final class VisibleReasons {
    private final SensitivityLabels labels;
    private final Disclosure disclosure;

    VisibleReasons(SensitivityLabels labels, Disclosure disclosure) {
        this.labels = labels;
        this.disclosure = disclosure;
    }

    /** The record without what is hidden. */
    PatientRecord visible(PatientRecord record) {
        List<Resource> entries =
                record.resources().stream().filter(this::isVisible).toList();
        return entries.size() == record.resources().size() ? record : new PatientRecord(record.patient(), entries);
    }

    /**
     * @param findings of the whole record
     * @param again gives the findings of another record
     */
    List<CriterionFinding> of(
            List<CriterionFinding> findings,
            PatientRecord record,
            Function<PatientRecord, List<CriterionFinding>> again) {
        PatientRecord visible = visible(record);
        boolean isWhole = visible.resources().size() == record.resources().size();
        List<CriterionFinding> seen = isWhole ? findings : again.apply(visible);
        List<CriterionFinding> shown = new ArrayList<>(seen.size());
        for (CriterionFinding finding : seen) {
            shown.add(
                    disclosure.hides(finding.labels())
                            ? CriterionFinding.withheld(finding.code(), finding.source())
                            : withVisibleEvidence(finding));
        }
        return shown;
    }

    /** A form that is hidden for one sensitive answer still settles what its other answers are about. */
    private boolean isVisible(Resource entry) {
        return disclosure.mayShow(entry)
                || (entry instanceof QuestionnaireResponse && disclosure.mayShow(entry, labels.labelsOf(entry)));
    }

    private CriterionFinding withVisibleEvidence(CriterionFinding finding) {
        List<Resource> evidence =
                finding.evidence().stream().filter(disclosure::mayShow).toList();
        return evidence.size() == finding.evidence().size() ? finding : finding.withEvidence(evidence);
    }
}
