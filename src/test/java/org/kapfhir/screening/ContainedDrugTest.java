package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apart from the case table: the JavaScript engine that runs it does not tell the types of what it reaches this way. */
class ContainedDrugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "takes rx:10438 active 2026-01-01 contained",
                "ordered rx:10438 active order 2026-01-01 ingredient",
                "medication theo-history rx:10438; takes ref:Medication/theo-history active 2026-01-01",
                "medication theo-history rx:10438; ordered ref:Medication/theo-history/_history/2 active order 2026-11-01",
                "medication theo-history rx:10438; takes ref:https://ehr.example/Medication/theo-history active 2026-01-01"
            })
    void isKnownByTheCodesOfItsMedication(String record) {
        Screening screening = ScreeningFixture.screen(RecordText.parse(record), ScreeningFixture.request(null, false));

        assertThat(ScreeningFixture.finding(screening, "theophylline").result()).isEqualTo(CriterionFinding.Result.MET);
    }
}
