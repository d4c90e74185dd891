package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.VisiblePatients.Sight;
import org.kapfhir.outcomes.instrument.Instrument;

class DurabilityTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/durability.csv", numLinesToSkip = 1)
    void findsTheFirstResponseAndItsLoss(
            String situation, String doses, String scores, String timeToResponse, String lostAfter) {
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            Course.of("ana").doses(doses).phq9(scores).storeIn(store);
            OutcomeService service = new OutcomeService(
                    new PatientNumbers(store.jdbc()),
                    new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)),
                    store.snapshot(),
                    ZoneOffset.UTC);

            ParametersParameterComponent outcome = service.summarizePatient(
                            "ana", Question.about(Instrument.PHQ_9), new Sight.Everyone())
                    .getParameter("outcome");
            Parameters cohort =
                    service.summarizeCohort(Optional.empty(), Cohort.EVERYONE, Question.about(Instrument.PHQ_9));

            assertThat(duration(outcome, "timeToResponse"))
                    .as("%s on %s", situation, database)
                    .isEqualTo(timeToResponse);
            assertThat(duration(outcome, "responseLostAfter"))
                    .as("%s on %s", situation, database)
                    .isEqualTo(lostAfter);
            assertThat(AnswerParts.number(cohort.getParameter("durability"), "responders"))
                    .as("%s on %s", situation, database)
                    .isEqualTo(timeToResponse == null ? 0 : 1);
        }
    }

    private static String duration(ParametersParameterComponent outcome, String name) {
        return AnswerParts.part(outcome, name)
                .map(part -> (Quantity) part.getValue())
                .map(duration ->
                        (duration.hasComparator() ? duration.getComparator().toCode() : "")
                                + duration.getValue().toPlainString() + " " + duration.getCode())
                .orElse(null);
    }
}
