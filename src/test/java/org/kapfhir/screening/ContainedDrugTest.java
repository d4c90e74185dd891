package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apart from the case table, because the JavaScript engine that runs the table does not tell contained resources' types. */
class ContainedDrugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "takes rx:10438 active 2026-01-01 contained",
                "ordered rx:10438 active order 2026-01-01 ingredient"
            })
    void isKnownByTheCodesOfItsMedication(String record) {
        Screening screening = ScreeningFixture.screen(RecordText.parse(record), ScreeningFixture.request(null, false));

        assertThat(ScreeningFixture.finding(screening, "theophylline").result()).isEqualTo(CriterionFinding.Result.MET);
    }
}
