package org.kapfhir.questionnaires;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Type;

/** What an item may be answered with: its type, its list and its range. */
final class AnswerKind {
    private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private final QuestionnaireItemComponent item;

    AnswerKind(QuestionnaireItemComponent item) {
        this.item = item;
    }

    /** @return a sentence that says what to change; empty if the value may stand there */
    Optional<String> objection(Type value) {
        if (!isOfType(value)) {
            return Optional.of("Item %s is answered with a value of the wrong type: answer it with %s"
                    .formatted(item.getLinkId(), item.getType().toCode()));
        }
        if (item.hasAnswerOption() && option(value).isEmpty() && !mayBeOpen(value)) {
            return Optional.of("The answer to item %s is not in its list: answer with one of its options"
                    .formatted(item.getLinkId()));
        }
        return outOfRange(value);
    }

    /** The option that the value stands for, compared by system and code. */
    Optional<QuestionnaireItemAnswerOptionComponent> option(Type value) {
        return item.getAnswerOption().stream()
                .filter(option -> EqualValues.areEqual(option.getValue(), value))
                .findFirst();
    }

    private boolean mayBeOpen(Type value) {
        return "open-choice".equals(item.getType().toCode()) && !(value instanceof Coding);
    }

    private boolean isOfType(Type value) {
        String given = value.fhirType();
        return switch (item.getType()) {
            case CHOICE ->
                item.hasAnswerOption()
                        ? item.getAnswerOption().stream()
                                .anyMatch(option -> option.getValue().fhirType().equals(given))
                        : "Coding".equals(given);
            case OPENCHOICE -> "Coding".equals(given) || "string".equals(given);
            case DECIMAL -> "decimal".equals(given) || "integer".equals(given);
            case STRING, TEXT -> "string".equals(given);
            case URL -> "uri".equals(given);
            case ATTACHMENT, REFERENCE, QUANTITY -> item.getType().toCode().equalsIgnoreCase(given);
            case BOOLEAN, INTEGER, DATE, DATETIME, TIME ->
                item.getType().toCode().equals(given);
            case GROUP, DISPLAY, QUESTION, NULL -> false;
        };
    }

    private Optional<String> outOfRange(Type value) {
        Optional<BigDecimal> number = number(value);
        Optional<BigDecimal> least = bound(LEAST);
        Optional<BigDecimal> most = bound(MOST);
        if (number.isPresent()
                && (least.filter(l -> number.get().compareTo(l) < 0).isPresent()
                        || most.filter(m -> number.get().compareTo(m) > 0).isPresent())) {
            return Optional.of("The answer %s to item %s is out of range: answer with %s to %s"
                    .formatted(
                            number.get(),
                            item.getLinkId(),
                            least.map(BigDecimal::toString).orElse("any number"),
                            most.map(BigDecimal::toString).orElse("any number")));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> bound(String url) {
        return Optional.ofNullable(item.getExtensionByUrl(url)).flatMap(bound -> number(bound.getValue()));
    }

    static Optional<BigDecimal> number(Type value) {
        if (value instanceof IntegerType integer && integer.hasValue()) {
            return Optional.of(BigDecimal.valueOf(integer.getValue()));
        }
        if (value instanceof DecimalType decimal && decimal.hasValue()) {
            return Optional.of(decimal.getValue());
        }
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            return Optional.of(quantity.getValue());
        }
        return Optional.empty();
    }
}
