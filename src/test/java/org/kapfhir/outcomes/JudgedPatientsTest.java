package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.chart.SearchNarrowing;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.VisiblePatients.Sight;
import org.kapfhir.outcomes.instrument.Instrument;

class JudgedPatientsTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesOutWhoHasOneOfVeryManyHiddenRecords(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course ana = Course.of("ana").doses("index").phq9("-1d=20 +7d=8");
        ana.storeIn(store);
        Course.of("ben").doses("index").phq9("-1d=20 +7d=8").storeIn(store);
        String hidden = ana.resources().stream()
                .filter(Observation.class::isInstance)
                .map(score -> score.getIdElement().getIdPart())
                .findFirst()
                .orElseThrow();

        Sight sight = new JudgedPatients(new Hiding("Observation", withManyOthers(hidden)), store.jdbc())
                .of(new SystemRequestDetails());

        assertThat(sight).isEqualTo(new Sight.AllBut(Set.of("ana")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/hidden-resistance.csv", numLinesToSkip = 1)
    void sortsByTheVisibleScreeningsAndTrials(
            String situation, String facts, String hiddenType, String hidden, String expected, String ofEverything) {
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            StratifierTest.record(facts).storeIn(store);
            Sight everything = new Sight.Everyone();
            Sight narrowed = new JudgedPatients(new Hiding(hiddenType, Set.of(hidden.split(" ", -1))), store.jdbc())
                    .of(new SystemRequestDetails());
            CohortNumbers remembering = new CohortNumbers(store.jdbc(), new RememberedNumbers(10));

            for (int time = 0; time < 2; time++) {
                assertThat(resistance(remembering, everything))
                        .as("all of it on %s", database)
                        .containsExactly(ofEverything);
                assertThat(resistance(remembering, narrowed))
                        .as("%s on %s", situation, database)
                        .containsExactly(expected);
            }
            assertThat(resistance(new CohortNumbers(store.jdbc(), new RememberedNumbers(0)), narrowed))
                    .containsExactly(expected);
        }
    }

    private static List<String> resistance(CohortNumbers numbers, Sight sight) {
        Set<Stratifier> resistance = Set.of(Stratifier.TREATMENT_RESISTANCE);
        return numbers
                .of(
                        Question.with(0, Thresholds.USUAL, resistance, Instrument.PHQ_9),
                        new Cohort(Optional.of(List.of("ana")), sight))
                .parts()
                .keySet()
                .stream()
                .filter(slice -> slice.isOf(Stratifier.TREATMENT_RESISTANCE))
                .map(Slice::value)
                .toList();
    }

    /** More than PostgreSQL takes parameters with a statement. */
    private static Set<String> withManyOthers(String id) {
        return Stream.concat(Stream.of(id), IntStream.range(0, 70_000).mapToObj(other -> "other-" + other))
                .collect(Collectors.toSet());
    }

    /** Hides records of one type by their ids. */
    private record Hiding(String hiddenType, Set<String> ids) implements SearchNarrowing {
        @Override
        public Optional<Hidden> hidden(@Nullable RequestDetails request, String resourceType) {
            return hiddenType.equals(resourceType) ? Optional.of(new Hidden(List.of(), ids)) : Optional.empty();
        }

        @Override
        public boolean mayHide(@Nullable RequestDetails request) {
            return true;
        }
    }
}
