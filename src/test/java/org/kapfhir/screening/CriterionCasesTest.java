package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The case table of every criterion; the question is asked on 20 November 2026 at noon UTC. */
class CriterionCasesTest {

    @ParameterizedTest(name = "{4}: {0}")
    @CsvFileSource(resources = "/fixtures/screening/cases.csv", numLinesToSkip = 1, delimiter = '|')
    void answersAsTheTableSays(
            String situation,
            String record,
            String policy,
            boolean complete,
            String criterion,
            String expected,
            String says) {
        Screening screening =
                ScreeningFixture.screen(RecordText.parse(record), ScreeningFixture.request(policy, complete));

        CriterionFinding finding = ScreeningFixture.finding(screening, criterion);
        assertThat(finding.result().code())
                .as("%s: %s", situation, finding.explanation())
                .isEqualTo(expected);
        assertThat(finding.explanation()).as(situation).isNotBlank().contains(says == null ? "" : says);
        assertThat(finding.missing().isEmpty())
                .as("what would settle it is said exactly when it is unknown")
                .isEqualTo(finding.result() != CriterionFinding.Result.UNKNOWN);
    }
}
