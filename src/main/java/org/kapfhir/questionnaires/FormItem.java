package org.kapfhir.questionnaires;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One item of a form with what structured data capture says about it.
 *
 * @param definition the item as the guide defines it
 * @param parent link id of the item it belongs to; null at the top
 */
record FormItem(
        QuestionnaireItemComponent definition, @Nullable String parent) {
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String CALCULATED = SDC + "calculatedExpression";
    private static final String INITIAL = SDC + "initialExpression";
    private static final String EXTRACTED = SDC + "observationExtract";
    private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";

    String linkId() {
        return definition.getLinkId();
    }

    QuestionnaireItemType type() {
        return definition.getType();
    }

    /** Whether it can be answered at all; a group and a text cannot. */
    boolean isQuestion() {
        return type() != QuestionnaireItemType.GROUP && type() != QuestionnaireItemType.DISPLAY;
    }

    /** FHIRPath over the response that yields the value of this item, if it is computed and not asked. */
    Optional<String> calculation() {
        return expression(CALCULATED);
    }

    /** FHIRPath over the launch context that yields what the record already says. */
    Optional<String> initialValue() {
        return expression(INITIAL);
    }

    /** Whether its value becomes an Observation under its code. */
    boolean isExtracted() {
        return definition.hasCode()
                && extension(EXTRACTED, BooleanType.class)
                        .filter(BooleanType::booleanValue)
                        .isPresent();
    }

    Optional<Coding> unit() {
        return extension(UNIT, Coding.class);
    }

    List<SafetyRule> safetyRules() {
        return definition.getExtensionsByUrl(SafetyRule.EXTENSION).stream()
                .map(SafetyRule::of)
                .toList();
    }

    private Optional<String> expression(String url) {
        return extension(url, Expression.class).map(Expression::getExpression);
    }

    private <T extends Type> Optional<T> extension(String url, Class<T> type) {
        return Optional.ofNullable(definition.getExtensionByUrl(url))
                .map(Extension::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
