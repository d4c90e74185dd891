package org.kapfhir.screening;

import java.util.Collection;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;

/** The recommendation, in the order in which the first that applies is taken; CodeSystem {@code kap-decision}. */
public enum Decision {
    EXCLUDED("excluded", "Excluded"),
    NOT_INDICATED("not-indicated", "Not indicated"),
    NEEDS_REVIEW("needs-review", "Needs review"),
    INSUFFICIENT_DATA("insufficient-data", "Insufficient data"),
    ELIGIBLE_WITH_CAUTION("eligible-with-caution", "Eligible with caution"),
    ELIGIBLE("eligible", "Eligible");

    private final String code;
    private final String display;

    Decision(String code, String display) {
        this.code = code;
        this.display = display;
    }

    public String code() {
        return code;
    }

    public String display() {
        return display;
    }

    /** The first decision that a finding leads to; without any, the person is eligible. */
    static Decision of(Collection<CriterionFinding> findings) {
        for (Decision decision : values()) {
            if (findings.stream().anyMatch(decision::followsFrom)) {
                return decision;
            }
        }
        return ELIGIBLE;
    }

    /** Whether this one finding would lead to the decision, were no earlier decision to apply. */
    boolean followsFrom(CriterionFinding finding) {
        Role role = finding.role();
        Result result = finding.result();
        return switch (this) {
            case EXCLUDED -> role == Role.EXCLUSION && result == Result.MET;
            case NOT_INDICATED -> role == Role.INCLUSION && result == Result.NOT_MET;
            case NEEDS_REVIEW -> role == Role.REVIEW && result == Result.MET;
            case INSUFFICIENT_DATA -> role != Role.CAUTION && result == Result.UNKNOWN;
            case ELIGIBLE_WITH_CAUTION -> role == Role.CAUTION && result == Result.MET;
            case ELIGIBLE -> false;
        };
    }
}
