package org.kapfhir.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.kapfhir.shared.Canonicals;

/**
 * A PlanDefinition read as a list of criteria: one action each, in its order.
 *
 * @param canonical url|version
 * @param library canonical of the CQL library that holds the definitions
 */
record CandidacyProtocol(String canonical, String library, List<Criterion> criteria) {
    private static final String ROLE = Canonicals.BASE + "/StructureDefinition/kap-action-role";
    private static final String FINDING = Canonicals.BASE + "/StructureDefinition/kap-action-finding";

    CandidacyProtocol {
        criteria = List.copyOf(criteria);
    }

    /**
     * @param condition name of the definition that yields the result alone
     * @param finding name of the definition that yields the finding
     */
    record Criterion(Coding code, RoleRule role, String condition, String finding, String source) {}

    /** A role is fixed, or a definition yields it where a policy decides. */
    sealed interface RoleRule {
        record Fixed(CriterionFinding.Role role) implements RoleRule {}

        record Defined(String definition) implements RoleRule {}
    }

    /** @throws ProtocolBroken if an action lacks what a criterion needs */
    static CandidacyProtocol of(PlanDefinition plan) {
        if (plan.getLibrary().size() != 1) {
            throw new ProtocolBroken(plan.getUrl() + " must name one library");
        }
        return new CandidacyProtocol(
                plan.getUrl() + (plan.hasVersion() ? "|" + plan.getVersion() : ""),
                plan.getLibrary().get(0).getValue(),
                plan.getAction().stream().map(CandidacyProtocol::criterion).toList());
    }

    /** The names of all definitions that the protocol asks the library for. */
    Set<String> definitions() {
        Set<String> names = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            names.add(criterion.finding());
            names.add(criterion.condition());
            if (criterion.role() instanceof RoleRule.Defined defined) {
                names.add(defined.definition());
            }
        }
        return names;
    }

    private static Criterion criterion(PlanDefinitionActionComponent action) {
        Coding code = action.getCodeFirstRep().getCodingFirstRep().copy();
        if (!code.hasCode() || action.getCondition().size() != 1) {
            throw new ProtocolBroken("An action of the protocol must have one criterion code and one condition");
        }
        code.setDisplay(code.hasDisplay() ? code.getDisplay() : action.getTitle());
        return new Criterion(
                code,
                role(extension(action, ROLE)),
                action.getConditionFirstRep().getExpression().getExpression(),
                ((Expression) extension(action, FINDING).getValue()).getExpression(),
                source(action));
    }

    private static RoleRule role(Extension extension) {
        if (extension.getValue() instanceof CodeType fixed) {
            return new RoleRule.Fixed(CriterionFinding.Role.of(fixed.getValue()));
        }
        return new RoleRule.Defined(((Expression) extension.getValue()).getExpression());
    }

    private static Extension extension(PlanDefinitionActionComponent action, String url) {
        Extension extension = action.getExtensionByUrl(url);
        if (extension == null) {
            throw new ProtocolBroken("The action " + action.getTitle() + " lacks the extension " + url);
        }
        return extension;
    }

    private static String source(PlanDefinitionActionComponent action) {
        return action.getDocumentation().stream()
                .filter(document -> document.getType() == RelatedArtifactType.CITATION)
                .map(document -> document.getCitation().strip()
                        + (document.hasLabel() ? " (Evidence: " + document.getLabel() + ".)" : ""))
                .findFirst()
                .orElseThrow(() -> new ProtocolBroken("The action " + action.getTitle() + " cites no source"));
    }
}
