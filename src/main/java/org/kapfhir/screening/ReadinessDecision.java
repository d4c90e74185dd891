package org.kapfhir.screening;

import java.util.Collection;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;

/** Whether a session may begin, in the order in which the first is taken; CodeSystem {@code kap-readiness-decision}. */
enum ReadinessDecision {
    DEFER("defer"),
    NEEDS_REVIEW("needs-review"),
    INSUFFICIENT_DATA("insufficient-data"),
    READY("ready");

    private final String code;

    ReadinessDecision(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The first decision that a finding leads to; without any, the session may begin. */
    static ReadinessDecision of(Collection<CriterionFinding> findings) {
        for (ReadinessDecision decision : values()) {
            if (findings.stream().anyMatch(decision::followsFrom)) {
                return decision;
            }
        }
        return READY;
    }

    private boolean followsFrom(CriterionFinding finding) {
        Role role = finding.role();
        Result result = finding.result();
        return switch (this) {
            case DEFER ->
                (role == Role.EXCLUSION && result == Result.MET)
                        || (role == Role.INCLUSION && result == Result.NOT_MET);
            case NEEDS_REVIEW -> role == Role.REVIEW && result == Result.MET;
            case INSUFFICIENT_DATA -> role != Role.CAUTION && result == Result.UNKNOWN;
            case READY -> false;
        };
    }
}
