package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.PatientSummary.Rating;
import org.kapfhir.outcomes.PatientSummary.Score;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

class TimepointWindowTest {
    private static final OutcomeRequest REQUEST = new OutcomeRequest(
            List.of(Instrument.PHQ_9),
            IndexPeriod.ALL,
            Set.of(),
            0,
            Instant.parse("2027-01-01T00:00:00Z"),
            Set.of(Substance.KETAMINE),
            Thresholds.USUAL);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/timepoints.csv", numLinesToSkip = 1)
    void choosesTheScoreThatCounts(
            String situation, String doses, String scores, String timepoint, Integer baseline, Integer followup) {
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            Course.of("ana").doses(doses).phq9(scores).storeIn(store);

            Rating rating = new PatientNumbers(store.jdbc())
                    .of("ana", REQUEST)
                    .orElseThrow()
                    .ratings()
                    .get(0);

            assertThat(rating.baseline().map(Score::value).orElse(null))
                    .as("baseline on %s: %s", database, situation)
                    .isEqualTo(baseline);
            assertThat(rating.points().stream()
                            .filter(point -> point.timepoint().code().equals(timepoint))
                            .map(point -> point.score().value())
                            .findFirst()
                            .orElse(null))
                    .as("%s on %s: %s", timepoint, database, situation)
                    .isEqualTo(followup);
        }
    }
}
