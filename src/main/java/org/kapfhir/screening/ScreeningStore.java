package org.kapfhir.screening;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.kapfhir.chart.ChartWriter;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;
import org.kapfhir.shared.Canonicals;

/** Stores an answer: the assessment, one DetectedIssue for each exclusion that is met, and where both come from. */
final class ScreeningStore {
    private static final String CONTRAINDICATION = Canonicals.BASE + "/StructureDefinition/kap-contraindication";
    private static final String PARTICIPANTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final ChartWriter chart;
    private final Clock clock;

    ScreeningStore(ChartWriter chart, Clock clock) {
        this.chart = chart;
        this.clock = clock;
    }

    /**
     * Stores the answer, unless the record holds this very answer to this very question already.
     *
     * @param record the record that was screened
     * @return the assessment with its id
     */
    RiskAssessment store(Screening screening, PatientRecord record, RequestDetails request) {
        RiskAssessment assessment = new CandidacyAssessment(screening, EntryReferences.stored()).riskAssessment();
        assessment.setId("RiskAssessment/" + screening.assessmentId());
        if (isStored(screening.assessmentId(), record)) {
            return assessment;
        }
        List<Resource> resources = new ArrayList<>();
        resources.add(assessment);
        screening.findings().stream()
                .filter(finding -> finding.role() == Role.EXCLUSION && finding.result() == Result.MET)
                .map(finding -> contraindication(finding, screening))
                .forEach(resources::add);
        resources.add(provenance(resources, screening));
        // The store changes what it is given, and the answer must show the assessment as it was made.
        chart.storeTogether(resources.stream().map(Resource::copy).toList(), request);
        return assessment;
    }

    private static boolean isStored(String assessmentId, PatientRecord record) {
        return record.resources().stream()
                .anyMatch(entry -> entry instanceof RiskAssessment
                        && assessmentId.equals(entry.getIdElement().getIdPart()));
    }

    private static DetectedIssue contraindication(CriterionFinding finding, Screening screening) {
        EntryReferences references = EntryReferences.stored();
        DetectedIssue issue = new DetectedIssue();
        issue.setId("DetectedIssue/"
                + QuestionIdentity.partId(
                        screening.assessmentId(), finding.code().getCode()));
        issue.getMeta().addProfile(CONTRAINDICATION).setSecurity(new ArrayList<>(finding.labels()));
        issue.setStatus(DetectedIssueStatus.FINAL)
                .setCode(new CodeableConcept(finding.code()))
                .setSeverity(DetectedIssueSeverity.HIGH)
                .setPatient(references.to(screening.subject()))
                .setIdentified(ScreeningAnswer.fhir(screening.request().asOf()))
                .setDetail(finding.explanation());
        finding.evidence().stream()
                .filter(entry -> !(entry instanceof Patient))
                .forEach(entry -> issue.addImplicated(references.to(entry)));
        if (!issue.hasImplicated()) {
            issue.addImplicated(references.to(screening.subject()));
        }
        return issue;
    }

    private Provenance provenance(List<Resource> targets, Screening screening) {
        Provenance provenance = new Provenance();
        provenance.setId("Provenance/" + QuestionIdentity.partId(screening.assessmentId(), "provenance"));
        provenance.getMeta().setSecurity(new ArrayList<>(screening.labels()));
        targets.forEach(target -> provenance.addTarget(new Reference(target.getId())));
        provenance.setRecordedElement(new InstantType(clock.instant().toString()));
        provenance.setOccurred(ScreeningAnswer.fhir(screening.request().asOf()));
        provenance
                .addAgent()
                .setType(new CodeableConcept().addCoding(new Coding(PARTICIPANTS, "assembler", "Assembler")))
                .setWho(new Reference().setType("Device").setDisplay("KapFHIR"));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference()
                        .setType("PlanDefinition")
                        .setDisplay(screening.request().protocol().canonical()));
        screening
                .earlier()
                .ifPresent(earlier -> provenance
                        .addEntity()
                        .setRole(ProvenanceEntityRole.REVISION)
                        .setWhat(EntryReferences.stored().to(earlier.assessment())));
        return provenance;
    }
}
