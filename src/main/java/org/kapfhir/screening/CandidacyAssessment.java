package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.screening.EarlierAssessment.Answered;
import org.kapfhir.shared.Canonicals;

/** Writes a screening as a RiskAssessment of the profile {@code KapCandidacyAssessment}. */
final class CandidacyAssessment {
    private static final String PROFILE = Canonicals.BASE + "/StructureDefinition/kap-candidacy-assessment";
    static final String CRITERION = Canonicals.BASE + "/StructureDefinition/kap-assessed-criterion";
    static final String PROTOCOL = Canonicals.BASE + "/StructureDefinition/kap-assessed-protocol";
    private static final String DECISIONS = Canonicals.BASE + "/CodeSystem/kap-decision";
    private static final String POLICIES = Canonicals.BASE + "/CodeSystem/kap-substance-use-policy";

    /** In every answer to such a caller, so that it tells nothing about this one. */
    static final String NOT_ALL_SHOWN = "Reasons that rest on data you are not cleared for are not shown.";

    private final Screening screening;
    private final EntryReferences references;

    CandidacyAssessment(Screening screening, EntryReferences references) {
        this.screening = screening;
        this.references = references;
    }

    RiskAssessment riskAssessment() {
        RiskAssessment assessment = new RiskAssessment();
        assessment.getMeta().addProfile(PROFILE).setSecurity(new ArrayList<>(screening.labels()));
        assessment.addExtension(
                PROTOCOL, new CanonicalType(screening.request().protocol().canonical()));
        Map<String, Answered> before = screening.changes().stream()
                .collect(Collectors.toMap(change -> change.to().code().getCode(), CriterionChange::from));
        screening
                .findings()
                .forEach(finding -> assessment.addExtension(
                        criterion(finding, before.get(finding.code().getCode()))));
        assessment.setStatus(RiskAssessmentStatus.FINAL);
        SubstanceUsePolicy policy = screening.request().policy();
        assessment.setMethod(new CodeableConcept(new Coding(POLICIES, policy.code(), policy.display())));
        assessment.setSubject(references.to(screening.subject()));
        assessment.setOccurrence(ScreeningAnswer.fhir(screening.request().asOf()));
        distinctEvidence().values().forEach(assessment::addBasis);
        assessment.addPrediction(prediction());
        assessment
                .addNote()
                .setText("A recommendation by the protocol "
                        + screening.request().protocol().canonical()
                        + (screening.request().assumeCompleteRecord()
                                ? ", with silence of the record taken as absence"
                                : "")
                        + "; a clinician decides.");
        return assessment;
    }

    private Extension criterion(CriterionFinding finding, @Nullable Answered before) {
        Extension criterion = new Extension(CRITERION);
        criterion.addExtension("code", finding.code());
        criterion.addExtension("role", finding.role().element());
        criterion.addExtension("result", finding.result().element());
        criterion.addExtension("explanation", new StringType(finding.explanation()));
        finding.evidence().forEach(entry -> criterion.addExtension("evidence", references.to(entry)));
        if (before != null) {
            criterion.addExtension("previousRole", new CodeType(before.role().code()));
            criterion.addExtension(
                    "previousResult", new CodeType(before.result().code()));
            criterion.addExtension("previousExplanation", new StringType(before.explanation()));
        }
        return criterion;
    }

    private RiskAssessmentPredictionComponent prediction() {
        Decision decision = screening.decision();
        RiskAssessmentPredictionComponent prediction = new RiskAssessmentPredictionComponent();
        prediction.setOutcome(new CodeableConcept(new Coding(DECISIONS, decision.code(), decision.display())));
        String reasons = screening.decisive().stream()
                .map(finding -> finding.code().getDisplay() + ": " + finding.explanation())
                .collect(Collectors.joining(" "));
        if (screening.isPartlyWithheld()) {
            prediction.setRationale((reasons + " " + NOT_ALL_SHOWN).strip());
        } else if (!reasons.isEmpty()) {
            prediction.setRationale(reasons);
        }
        return prediction;
    }

    private Map<String, Reference> distinctEvidence() {
        Map<String, Reference> evidence = new LinkedHashMap<>();
        screening.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(references::to)
                .filter(Reference::hasReference)
                .forEach(reference -> evidence.putIfAbsent(reference.getReference(), reference));
        return evidence;
    }
}
