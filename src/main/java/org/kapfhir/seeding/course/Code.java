package org.kapfhir.seeding.course;

/** A code with its system and its display as published. */
public record Code(String system, String code, String display) {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    static Code snomed(String code, String display) {
        return new Code(SNOMED, code, display);
    }

    static Code rxnorm(String code, String display) {
        return new Code(RXNORM, code, display);
    }
}
