package org.kapfhir.screening;

import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.sensitivity.Disclosure;
import org.kapfhir.shared.Canonicals;

/** May this dosing session begin, and why not? The checks of the day, asked like the criteria of a candidacy. */
final class SessionReadiness {
    private final CandidacyProtocol protocol;
    private final CandidateScreening screening;

    private SessionReadiness(CandidacyProtocol protocol, CandidateScreening screening) {
        this.protocol = protocol;
        this.screening = screening;
    }

    static SessionReadiness of(GuidePackage guide, CandidateScreening screening) {
        PlanDefinition plan = guide.find(PlanDefinition.class, Canonicals.READINESS_PLAN)
                .orElseThrow(() -> new ProtocolBroken("The guide has no protocol of session readiness"));
        return new SessionReadiness(CandidacyProtocol.of(plan), screening);
    }

    CandidacyProtocol protocol() {
        return protocol;
    }

    List<CriterionFinding> findings(PatientRecord record, OffsetDateTime asOf) {
        return screening.findings(protocol, record, protocol.parameters(), asOf);
    }

    /** @throws SubjectRefused if the person had died by then */
    Parameters answer(PatientRecord record, EntryReferences references, OffsetDateTime asOf, Disclosure disclosure) {
        List<CriterionFinding> findings = findings(record, asOf);
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("decision")
                .setValue(new CodeType(ReadinessDecision.of(findings).code()));
        answer.addParameter().setName("protocol").setValue(new CanonicalType(protocol.canonical()));
        answer.addParameter().setName("asOf").setValue(ScreeningAnswer.fhir(asOf));
        answer.addParameter().setName("subject").setValue(references.to(record.patient()));
        FindingParts parts = new FindingParts(references);
        List<CriterionFinding> shown = disclosure.isEverything()
                ? findings
                : screening.reasonsFor(disclosure).of(findings, record, visible -> findings(visible, asOf));
        shown.forEach(finding -> parts.write(finding, answer.addParameter().setName("criterion")));
        return answer;
    }
}
