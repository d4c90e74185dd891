package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;

class DecisionTest {

    @ParameterizedTest(name = "{0} {1} alone: {2}")
    @CsvSource({
        "EXCLUSION, MET, EXCLUDED",
        "EXCLUSION, NOT_MET, ELIGIBLE",
        "EXCLUSION, UNKNOWN, INSUFFICIENT_DATA",
        "INCLUSION, MET, ELIGIBLE",
        "INCLUSION, NOT_MET, NOT_INDICATED",
        "INCLUSION, UNKNOWN, INSUFFICIENT_DATA",
        "REVIEW, MET, NEEDS_REVIEW",
        "REVIEW, NOT_MET, ELIGIBLE",
        "REVIEW, UNKNOWN, INSUFFICIENT_DATA",
        "CAUTION, MET, ELIGIBLE_WITH_CAUTION",
        "CAUTION, NOT_MET, ELIGIBLE",
        "CAUTION, UNKNOWN, ELIGIBLE"
    })
    void followsFromOneFinding(Role role, Result result, Decision expected) {
        assertThat(Decision.of(List.of(finding(role, result)))).isEqualTo(expected);
    }

    @Test
    void takesTheFirstThatApplies() {
        List<CriterionFinding> findings = new ArrayList<>(List.of(finding(Role.CAUTION, Result.MET)));
        assertThat(Decision.of(findings)).isEqualTo(Decision.ELIGIBLE_WITH_CAUTION);
        findings.add(finding(Role.INCLUSION, Result.UNKNOWN));
        assertThat(Decision.of(findings)).isEqualTo(Decision.INSUFFICIENT_DATA);
        findings.add(finding(Role.REVIEW, Result.MET));
        assertThat(Decision.of(findings)).isEqualTo(Decision.NEEDS_REVIEW);
        findings.add(finding(Role.INCLUSION, Result.NOT_MET));
        assertThat(Decision.of(findings)).isEqualTo(Decision.NOT_INDICATED);
        findings.add(finding(Role.EXCLUSION, Result.MET));
        assertThat(Decision.of(findings)).isEqualTo(Decision.EXCLUDED);
    }

    private static CriterionFinding finding(Role role, Result result) {
        return new CriterionFinding(
                new Coding(), role, result, "because", List.of(), List.of(), "somewhere", List.of());
    }
}
