package org.kapfhir.screening;

import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the record says about one criterion of a protocol.
 *
 * @param code the criterion, from CodeSystem {@code kap-criterion}
 * @param explanation a sentence that a clinician can read to the patient
 * @param evidence the entries of the record that the result rests on, as they were handed in
 * @param missing what would settle an unknown result; empty for a known one
 * @param source the citation of the criterion
 * @param labels the security labels of this reason
 */
public record CriterionFinding(
        Coding code,
        Role role,
        Result result,
        String explanation,
        List<Resource> evidence,
        List<Missing> missing,
        String source,
        List<Coding> labels) {
    public CriterionFinding {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        labels = List.copyOf(labels);
    }

    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String NOT_SHOWN =
            "This reason is not shown to you: it is about data that you are not cleared for.";

    /** A finding whose reason is kept from whoever asks; it is the same whatever was found, so that it needs no label. */
    static CriterionFinding withheld(Coding code, String source) {
        return new CriterionFinding(
                code, Role.WITHHELD, Result.WITHHELD, NOT_SHOWN, List.of(), List.of(), source, List.of());
    }

    CriterionFinding withEvidence(List<Resource> shown) {
        return new CriterionFinding(code, role, result, explanation, shown, missing, source, labels);
    }

    private static CodeType masked() {
        CodeType masked = new CodeType();
        masked.addExtension(DATA_ABSENT_REASON, new CodeType("masked"));
        return masked;
    }

    public boolean isWithheld() {
        return result == Result.WITHHELD;
    }

    /** What a criterion does to the decision; CodeSystem {@code kap-criterion-role}. */
    public enum Role {
        INCLUSION("inclusion"),
        EXCLUSION("exclusion"),
        REVIEW("review"),
        CAUTION("caution"),
        /** Kept from whoever asks; written as a masked value. */
        WITHHELD("masked");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        CodeType element() {
            return this == WITHHELD ? masked() : new CodeType(code);
        }

        /** @throws ProtocolBroken if the guide uses a role that does not exist */
        static Role of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role != WITHHELD && role.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new ProtocolBroken("There is no role " + code));
        }
    }

    /** CodeSystem {@code kap-criterion-result}; silence of the record is unknown, never not met. */
    public enum Result {
        MET("met"),
        NOT_MET("not-met"),
        UNKNOWN("unknown"),
        /** Kept from whoever asks; written as a masked value. */
        WITHHELD("masked");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        CodeType element() {
            return this == WITHHELD ? masked() : new CodeType(code);
        }

        /** @param value the logic's answer; null is unknown */
        static Result of(@Nullable Boolean value) {
            if (value == null) {
                return UNKNOWN;
            }
            return value ? MET : NOT_MET;
        }

        /** @throws ProtocolBroken if there is no such result */
        static Result ofCode(String code) {
            return Arrays.stream(values())
                    .filter(result -> result != WITHHELD && result.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new ProtocolBroken("There is no result " + code));
        }
    }

    /**
     * What would settle an open question: words, and a form to fill in or a kind of entry to record.
     *
     * @param questionnaire canonical of a Questionnaire
     * @param resourceType type of the entry to record
     * @param valueSet canonical of the codes it may carry
     */
    public record Missing(
            String text,
            @Nullable String questionnaire,
            @Nullable String resourceType,
            @Nullable String valueSet) {}
}
