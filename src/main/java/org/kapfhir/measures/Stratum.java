package org.kapfhir.measures;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.kapfhir.decisionsupport.LogicValues;

/**
 * One part of a stratified group.
 *
 * @param label what tells it from the others and orders them
 * @param values one for each component of the stratifier
 */
record Stratum(String label, List<CodeableConcept> values) implements Comparable<Stratum> {

    static Stratum of(List<CodeableConcept> values) {
        return new Stratum(String.join(", ", values.stream().map(Stratum::label).toList()), values);
    }

    /** A value of logic as the value of a stratum: the codes of a coded one, else text. */
    static CodeableConcept value(Object value) {
        CodeableConcept concept = new CodeableConcept();
        for (Object element : LogicValues.elements(value)) {
            add(element, concept);
        }
        return concept;
    }

    static CodeableConcept member() {
        return value(true);
    }

    private static void add(Object element, CodeableConcept concept) {
        List<Coding> codings = LogicValues.codings(element);
        codings.forEach(coding -> concept.addCoding(coding.copy()));
        if (codings.isEmpty()) {
            addText(LogicValues.identity(element), concept);
        }
    }

    private static void addText(String text, CodeableConcept concept) {
        concept.setText(concept.hasText() ? concept.getText() + ", " + text : text);
    }

    private static String label(CodeableConcept value) {
        String codes = String.join(
                ", ",
                value.getCoding().stream()
                        .map(coding -> coding.getSystem() + "|" + coding.getCode())
                        .toList());
        return value.hasText() ? codes + value.getText() : codes;
    }

    @Override
    public int compareTo(Stratum other) {
        return label.compareTo(other.label);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stratum stratum && label.equals(stratum.label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }
}
