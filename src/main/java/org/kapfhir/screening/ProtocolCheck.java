package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.screening.CandidacyProtocol.Criterion;
import org.kapfhir.screening.CandidacyProtocol.RoleRule;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.RequestRefused.Finding;

/** The pre-flight check of a protocol that a clinic published: everything that it names must resolve. */
final class ProtocolCheck {
    private final GuideLogic logic;
    private final Set<String> criteria;

    ProtocolCheck(GuideLogic logic, GuidePackage guide) {
        this.logic = logic;
        this.criteria = guide
                .find(CodeSystem.class, Canonicals.CRITERION_CODES)
                .orElseThrow(() -> new ProtocolBroken("The guide has no code system of criteria"))
                .getConcept()
                .stream()
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the protocol.
     *
     * @throws ProtocolUnusable 422, one finding for each thing that does not resolve
     */
    CandidacyProtocol check(PlanDefinition plan) {
        List<Finding> findings = new ArrayList<>();
        if (!plan.hasUrl() || !plan.hasVersion()) {
            findings.add(new Finding(
                    "The protocol has no canonical url or no version: give both, so that an answer can name it",
                    "PlanDefinition"));
        }
        checkLibrary(plan, findings);
        refuseIfAny(findings);
        Map<String, Object> parameters = ProtocolParameters.read(
                plan, logic.parametersOf(plan.getLibrary().get(0).getValue()), findings);
        CandidacyProtocol protocol = readActions(plan, findings);
        checkValueSets(plan, findings);
        refuseIfAny(findings);
        return protocol.with(parameters);
    }

    private void checkLibrary(PlanDefinition plan, List<Finding> findings) {
        if (plan.getLibrary().size() != 1
                || !CandidacyProtocol.isCandidacy(plan.getLibrary().get(0).getValue())
                || !logic.holdsLibrary(plan.getLibrary().get(0).getValue())) {
            String named =
                    plan.getLibrary().stream().map(CanonicalType::getValue).collect(Collectors.joining(", "));
            findings.add(new Finding(
                    "The library " + (named.isEmpty() ? "is missing" : named + " does not resolve")
                            + ": name the guide's screening library " + Canonicals.BASE + "/Library/KapCandidacy",
                    "PlanDefinition.library"));
        }
    }

    private CandidacyProtocol readActions(PlanDefinition plan, List<Finding> findings) {
        List<Criterion> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> definitions = logic.definitionsOf(plan.getLibrary().get(0).getValue());
        for (int index = 0; index < plan.getAction().size(); index++) {
            String expression = "PlanDefinition.action[" + index + "]";
            PlanDefinitionActionComponent action = plan.getAction().get(index);
            try {
                Criterion criterion = CandidacyProtocol.criterion(action);
                checkNames(criterion, definitions, expression, findings);
                if (!codes.add(criterion.code().getCode())) {
                    findings.add(new Finding(
                            "The criterion " + criterion.code().getCode() + " is listed twice: list it once",
                            expression + ".code"));
                }
                read.add(criterion);
            } catch (ProtocolBroken broken) {
                findings.add(new Finding(broken.getMessage() + ": complete the action", expression));
            }
        }
        if (plan.getAction().isEmpty()) {
            findings.add(new Finding(
                    "The protocol asks for nothing: add an action for each criterion", "PlanDefinition.action"));
        }
        return CandidacyProtocol.of(plan, read);
    }

    private void checkNames(Criterion criterion, Set<String> definitions, String expression, List<Finding> findings) {
        Coding code = criterion.code();
        if (!Canonicals.CRITERION_CODES.equals(code.getSystem()) || !criteria.contains(code.getCode())) {
            findings.add(new Finding(
                    "The criterion " + code.getCode() + " is not in the code system " + Canonicals.CRITERION_CODES
                            + ": give one of its codes",
                    expression + ".code"));
        }
        if (!definitions.contains(criterion.finding())) {
            findings.add(missing(criterion.finding(), expression));
        } else if (!criterion.condition().equals(criterion.finding() + " is met")) {
            findings.add(new Finding(
                    "The condition " + criterion.condition() + " does not belong to the finding " + criterion.finding()
                            + ": name its own, " + criterion.finding() + " is met",
                    expression + ".condition"));
        } else if (!definitions.contains(criterion.condition())) {
            findings.add(missing(criterion.condition(), expression));
        }
        if (criterion.role() instanceof RoleRule.Defined defined && !definitions.contains(defined.definition())) {
            findings.add(missing(defined.definition(), expression));
        }
    }

    private static Finding missing(String definition, String expression) {
        return new Finding("The library has no definition " + definition + ": name one that it has", expression);
    }

    private void checkValueSets(PlanDefinition plan, List<Finding> findings) {
        for (RelatedArtifact related : plan.getRelatedArtifact()) {
            if (related.hasResource() && related.getResource().contains("/ValueSet/")) {
                checkValueSet(related.getResource(), "PlanDefinition.relatedArtifact", findings);
            }
        }
        for (int index = 0; index < plan.getAction().size(); index++) {
            for (DataRequirement input : plan.getAction().get(index).getInput()) {
                String expression = "PlanDefinition.action[" + index + "].input";
                input.getCodeFilter().stream()
                        .filter(filter -> filter.hasValueSet())
                        .forEach(filter -> checkValueSet(filter.getValueSet(), expression, findings));
            }
        }
    }

    private void checkValueSet(String canonical, String expression, List<Finding> findings) {
        if (!logic.holdsValueSet(canonical)) {
            findings.add(new Finding(
                    "The value set " + canonical + " does not resolve: name one of the guide's value sets",
                    expression));
        }
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProtocolUnusable(findings);
        }
    }
}
