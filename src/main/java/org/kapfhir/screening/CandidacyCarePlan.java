package org.kapfhir.screening;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.PersonScreening.Screened;
import org.kapfhir.shared.Canonicals;

/**
 * Writes a screening as the plan that {@code $apply} gives: a proposal whose request group has the decision, and an action
 * for each criterion that is met or unknown.
 */
final class CandidacyCarePlan {
    private static final String RESULTS = Canonicals.BASE + "/CodeSystem/kap-criterion-result";
    private static final String ROLES = Canonicals.BASE + "/CodeSystem/kap-criterion-role";

    private final Screening screening;
    private final EntryReferences references;

    CandidacyCarePlan(Screened screened) {
        this.screening = screened.screening();
        this.references = screened.references();
    }

    CarePlan carePlan() {
        String protocol = screening.request().protocol().canonical();
        CarePlan plan = new CarePlan();
        plan.setStatus(CarePlanStatus.DRAFT)
                .setIntent(CarePlanIntent.PROPOSAL)
                .addInstantiatesCanonical(protocol)
                .setSubject(references.to(screening.subject()))
                .setCreatedElement(ScreeningAnswer.fhir(screening.request().asOf()));
        screening.labels().forEach(plan.getMeta()::addSecurity);
        RiskAssessment assessment = new CandidacyAssessment(screening, references).riskAssessment();
        assessment.setId("assessment");
        plan.addContained(assessment);
        plan.addContained(requestGroup(protocol, assessment));
        plan.addActivity().setReference(new Reference("#recommendation"));
        return plan;
    }

    private RequestGroup requestGroup(String protocol, RiskAssessment assessment) {
        RequestGroup group = new RequestGroup();
        group.setId("recommendation");
        group.setStatus(RequestStatus.DRAFT)
                .setIntent(RequestIntent.PROPOSAL)
                .addInstantiatesCanonical(protocol)
                .setSubject(references.to(screening.subject()));
        RequestGroupActionComponent decision = group.addAction();
        decision.setTitle("Decision: " + screening.decision().display())
                .addCode(assessment.getPredictionFirstRep().getOutcome().copy())
                .setDescription(assessment.getPredictionFirstRep().getRationale())
                .setResource(new Reference("#assessment"));
        screening.findings().stream()
                .filter(finding -> finding.result() != Result.NOT_MET && !finding.isWithheld())
                .forEach(finding -> write(finding, decision.addAction()));
        return group;
    }

    private static void write(CriterionFinding finding, RequestGroupActionComponent action) {
        action.setTitle(finding.code().getDisplay())
                .setDescription(finding.explanation())
                .addCode(new CodeableConcept(finding.code()))
                .addCode(new CodeableConcept(new Coding(ROLES, finding.role().code(), null)))
                .addCode(
                        new CodeableConcept(new Coding(RESULTS, finding.result().code(), null)))
                .addDocumentation(new RelatedArtifact()
                        .setType(RelatedArtifactType.CITATION)
                        .setCitation(finding.source()));
    }
}
