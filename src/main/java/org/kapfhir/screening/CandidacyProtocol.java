package org.kapfhir.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.Canonicals;

/**
 * A PlanDefinition read as a list of criteria: one action each, in its order.
 *
 * @param canonical url|version
 * @param library canonical of the CQL library that holds the definitions
 * @param parameters thresholds and windows that the protocol sets otherwise than the logic, by name
 */
public record CandidacyProtocol(
        String canonical, String library, List<Criterion> criteria, Map<String, Object> parameters) {
    private static final String SCREENING_LOGIC = Canonicals.BASE + "/Library/KapCandidacy";
    private static final String ROLE = Canonicals.BASE + "/StructureDefinition/kap-action-role";
    private static final String FINDING = Canonicals.BASE + "/StructureDefinition/kap-action-finding";

    public CandidacyProtocol {
        criteria = List.copyOf(criteria);
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param condition name of the definition that yields the result alone
     * @param finding name of the definition that yields the finding
     */
    public record Criterion(Coding code, RoleRule role, String condition, String finding, String source) {}

    /** A role is fixed, or a definition yields it where a policy decides. */
    public sealed interface RoleRule {
        record Fixed(CriterionFinding.Role role) implements RoleRule {}

        record Defined(String definition) implements RoleRule {}
    }

    /** @throws ProtocolBroken if an action lacks what a criterion needs */
    static CandidacyProtocol of(PlanDefinition plan) {
        if (plan.getLibrary().size() != 1) {
            throw new ProtocolBroken(plan.getUrl() + " must name one library");
        }
        return of(
                plan,
                plan.getAction().stream().map(CandidacyProtocol::criterion).toList());
    }

    static CandidacyProtocol of(PlanDefinition plan, List<Criterion> criteria) {
        return new CandidacyProtocol(
                plan.getUrl() + (plan.hasVersion() ? "|" + plan.getVersion() : ""),
                plan.getLibrary().get(0).getValue(),
                criteria,
                Map.of());
    }

    /** Whether the logic of a plan is that of screening. */
    static boolean isCandidacy(@Nullable String libraryCanonical) {
        return libraryCanonical != null && libraryCanonical.split("\\|", 2)[0].equals(SCREENING_LOGIC);
    }

    static boolean isCandidacy(PlanDefinition plan) {
        return plan.getLibrary().stream().anyMatch(library -> isCandidacy(library.getValue()));
    }

    CandidacyProtocol with(Map<String, Object> otherParameters) {
        return new CandidacyProtocol(canonical, library, criteria, otherParameters);
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

    /** @throws ProtocolBroken if the action lacks what a criterion needs */
    static Criterion criterion(PlanDefinitionActionComponent action) {
        Coding code = action.getCodeFirstRep().getCodingFirstRep().copy();
        if (!code.hasCode() || action.getCondition().size() != 1) {
            throw new ProtocolBroken("An action of the protocol must have one criterion code and one condition");
        }
        if (!action.getConditionFirstRep().getExpression().hasExpression()) {
            throw new ProtocolBroken("The condition of " + code.getCode() + " has no expression");
        }
        code.setDisplay(code.hasDisplay() ? code.getDisplay() : action.getTitle());
        return new Criterion(
                code,
                role(extension(action, ROLE)),
                action.getConditionFirstRep().getExpression().getExpression(),
                expression(extension(action, FINDING)),
                source(action));
    }

    private static RoleRule role(Extension extension) {
        if (extension.getValue() instanceof CodeType fixed) {
            return new RoleRule.Fixed(CriterionFinding.Role.of(fixed.getValue()));
        }
        return new RoleRule.Defined(expression(extension));
    }

    private static String expression(Extension extension) {
        if (extension.getValue() instanceof Expression expression && expression.hasExpression()) {
            return expression.getExpression();
        }
        throw new ProtocolBroken("The extension " + extension.getUrl() + " has no expression");
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
                .filter(document -> document.getType() == RelatedArtifactType.CITATION && document.hasCitation())
                .map(document -> document.getCitation().strip()
                        + (document.hasLabel() ? " (Evidence: " + document.getLabel() + ".)" : ""))
                .findFirst()
                .orElseThrow(() -> new ProtocolBroken("The action " + action.getTitle() + " cites no source"));
    }
}
