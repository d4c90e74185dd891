package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One record, three policies, three decisions: alcohol dependence in remission since 2019 in someone otherwise eligible. */
class SubstanceUsePolicyTest {
    private static final String OTHERWISE_ELIGIBLE = "condition sct:370143000 active confirmed 2025-01-01;"
            + " statement rx:36437 stopped sct:266721009 2025-02-01..2025-04-01;"
            + " statement rx:4493 completed sct:58848006 2025-05-01..2025-07-01;"
            + " score loinc:44261-6 17 2026-11-15; bp 124/78 mm[Hg] 2026-11-10;"
            + " finding loinc:2106-3 sct:260385009 2026-11-10";

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvSource({
        "strict-seed, EXCLUDED, EXCLUSION",
        "label, NEEDS_REVIEW, REVIEW",
        "trial-2y, ELIGIBLE_WITH_CAUTION, CAUTION"
    })
    void decidesDifferentlyAboutARemission(String policy, Decision expected, CriterionFinding.Role role) {
        Screening screening = ScreeningFixture.screen(
                RecordText.parse(OTHERWISE_ELIGIBLE + "; condition icd:F10.21 active confirmed 2019-05-01"),
                ScreeningFixture.request(policy, true));

        assertThat(screening.decision()).isEqualTo(expected);
        CriterionFinding finding = ScreeningFixture.finding(screening, "substance-use");
        assertThat(finding.role()).isEqualTo(role);
        assertThat(finding.result()).isEqualTo(CriterionFinding.Result.MET);
        assertThat(finding.evidence())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fhirType()).isEqualTo("Condition"));
        assertThat(finding.source()).contains("Cochrane");
        assertThat(screening.decisive()).containsExactly(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"strict-seed", "label", "trial-2y"})
    void findsTheSamePersonEligibleWithoutIt(String policy) {
        Screening screening =
                ScreeningFixture.screen(RecordText.parse(OTHERWISE_ELIGIBLE), ScreeningFixture.request(policy, true));

        assertThat(screening.decision()).isEqualTo(Decision.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"strict-seed", "label", "trial-2y"})
    void doesNotTakeSilenceForNo(String policy) {
        Screening screening =
                ScreeningFixture.screen(RecordText.parse(OTHERWISE_ELIGIBLE), ScreeningFixture.request(policy, false));

        assertThat(screening.decision()).isEqualTo(Decision.INSUFFICIENT_DATA);
    }
}
