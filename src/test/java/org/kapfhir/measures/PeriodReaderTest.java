package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.decisionsupport.TimeSpan;
import org.kapfhir.shared.ParameterRefused;

/** What a measurement period means. */
class PeriodReaderTest {
    private static final PeriodReader UTC = new PeriodReader(ZoneId.of("UTC"));

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2025, 2025, 2025-01-01T00:00Z, 2025-12-31T23:59:59.999Z",
        "2024-02, 2024-02, 2024-02-01T00:00Z, 2024-02-29T23:59:59.999Z",
        "0001, 9999, 0001-01-01T00:00Z, 9999-12-31T23:59:59.999Z",
        "2025-03-05, 2025-03-05, 2025-03-05T00:00Z, 2025-03-05T23:59:59.999Z",
        "2025-03-05T10:00:00+02:00, 2025-03-05T11:00:00Z, 2025-03-05T10:00+02:00, 2025-03-05T11:00Z"
    })
    void readsDatesByTheirFirstAndLastMoment(String start, String end, String first, String last) {
        TimeSpan period = UTC.read(start, end);

        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
    }

    @Test
    void readsABareDateInTheConfiguredZone() {
        TimeSpan period = new PeriodReader(ZoneId.of("America/New_York")).read("2025-07-01", "2025-12-31");

        assertThat(period.first()).hasToString("2025-07-01T00:00-04:00");
        assertThat(period.last()).hasToString("2025-12-31T23:59:59.999-05:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-13-01, 2025, periodStart",
        "yesterday, 2025, periodStart",
        "2025, 2025-1-1, periodEnd",
        "2025, 2025-01-01T10:00, periodEnd",
        "2025, 2024, periodEnd",
        "0000, 2025, periodStart",
        "0000-12-31, 2025, periodStart",
        "2025, +12000-01-01T00:00:00Z, periodEnd",
        "-0001-01-01T00:00:00Z, 2025, periodStart",
        ", 2025, periodStart",
        "2025, , periodEnd"
    })
    void refusesWhatIsNoPeriod(String start, String end, String parameter) {
        assertThatThrownBy(() -> UTC.read(start, end))
                .isInstanceOfSatisfying(
                        ParameterRefused.class,
                        refused -> assertThat(refused.findings().get(0).expression())
                                .contains(parameter));
    }
}
