package org.kapfhir.outcomes.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.ValueSet;

/** Which codes mean which drug; the guide's value sets are the only list of them. */
public final class SubstanceCodes {
    private final Set<DrugCode> ketamine;
    private final Set<DrugCode> esketamine;

    /** A code with its system. */
    public record DrugCode(String system, String code) {}

    public SubstanceCodes(Set<DrugCode> ketamine, Set<DrugCode> esketamine) {
        this.ketamine = Set.copyOf(ketamine);
        this.esketamine = Set.copyOf(esketamine);
    }

    /** The codes that a value set lists one by one. */
    public static Set<DrugCode> enumeratedIn(ValueSet valueSet) {
        return valueSet.getCompose().getInclude().stream()
                .flatMap(include -> include.getConcept().stream()
                        .map(concept -> new DrugCode(include.getSystem(), concept.getCode())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Esketamine goes first: a product of it may be classified under ketamine as well. */
    Optional<Substance> substanceOf(CodeableConcept drug) {
        if (names(drug, esketamine)) {
            return Optional.of(Substance.ESKETAMINE);
        }
        return names(drug, ketamine) ? Optional.of(Substance.KETAMINE) : Optional.empty();
    }

    /** By the product's own code, else by the code of an active ingredient. */
    Optional<Substance> substanceOf(Medication medication) {
        if (medication.getStatus() == Medication.MedicationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        return substanceOf(medication.getCode())
                .or(() -> ingredients(medication).stream()
                        .flatMap(ingredient -> substanceOf(ingredient).stream())
                        .min(java.util.Comparator.reverseOrder()));
    }

    private static List<CodeableConcept> ingredients(Medication medication) {
        return medication.getIngredient().stream()
                .filter(ingredient -> !ingredient.hasIsActive() || ingredient.getIsActive())
                .filter(Medication.MedicationIngredientComponent::hasItemCodeableConcept)
                .map(Medication.MedicationIngredientComponent::getItemCodeableConcept)
                .toList();
    }

    private static boolean names(CodeableConcept drug, Set<DrugCode> codes) {
        return drug.getCoding().stream()
                .filter(Coding::hasCode)
                .anyMatch(coding ->
                        coding.hasSystem() && codes.contains(new DrugCode(coding.getSystem(), coding.getCode())));
    }
}
