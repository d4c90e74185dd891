package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.VisiblePatients.Sight;
import org.kapfhir.outcomes.instrument.Instrument;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What must never change a number, and what must. */
class SummaryPropertiesTest {
    private static final OutcomeRequest EVERYTHING = Question.with(
            0, Thresholds.USUAL, EnumSet.allOf(Stratifier.class), Instrument.PHQ_9, Instrument.GAD_7, Instrument.MADRS);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void staysTheSameHoweverTheInputComes(long seed) {
        RandomCohort cohort = new RandomCohort(seed, 30);
        String expected = numbers(stored(cohort.resources()));
        Random random = new Random(seed);
        List<Resource> shuffled = new ArrayList<>(cohort.resources());
        Collections.shuffle(shuffled, random);

        assertThat(numbers(stored(shuffled))).as("in another order").isEqualTo(expected);

        ProjectedStore split = ProjectedStore.on(Database.H2);
        int middle = random.nextInt(shuffled.size());
        split.putAll(shuffled.subList(0, middle));
        split.putAll(shuffled.subList(middle, shuffled.size()));
        assertThat(numbers(split)).as("in two parts").isEqualTo(expected);

        shuffled.stream().limit(50).forEach(resource -> split.put(copy(resource)));
        assertThat(numbers(split)).as("some sent again").isEqualTo(expected);

        split.putAll(copiesFromAnotherSource(cohort));
        assertThat(numbers(split)).as("scores from a second source").isEqualTo(expected);

        split.putAll(unrelated(cohort));
        assertThat(numbers(split)).as("beside unrelated records").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void addsOneToTheRightDenominatorsWithEachPerson(long seed) {
        ProjectedStore store = stored(new RandomCohort(seed, 20).resources());
        Part before = summary(store).whole();

        Course.of("untreated").phq9("-1d=20").storeIn(store);
        Part withUntreated = summary(store).whole();
        assertChanged(before, withUntreated, 1, 0, 0, 0);

        Course.of("unrated").doses("index").storeIn(store);
        Part withUnrated = summary(store).whole();
        assertChanged(withUntreated, withUnrated, 1, 1, 0, 0);

        Course.of("lost").doses("index").phq9("-1d=20").storeIn(store);
        Part withLost = summary(store).whole();
        assertChanged(withUnrated, withLost, 1, 1, 1, 0);

        Course.of("complete").doses("index").phq9("-1d=20 +7d=4").storeIn(store);
        assertChanged(withLost, summary(store).whole(), 1, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void addsUpOverTheStrata(long seed) {
        CohortSummary summary = summary(stored(new RandomCohort(seed, 40).resources()));
        for (Stratifier stratifier : Stratifier.values()) {
            for (Cell cell : summary.whole().cells()) {
                List<Cell> strata = summary.parts().entrySet().stream()
                        .filter(part -> part.getKey().isOf(stratifier))
                        .flatMap(part -> part.getValue().cells().stream())
                        .filter(own -> own.instrument() == cell.instrument() && own.timepoint() == cell.timepoint())
                        .toList();
                assertThat(strata.stream().mapToLong(Cell::withBaseline).sum()).isEqualTo(cell.withBaseline());
                assertThat(strata.stream()
                                .map(Cell::analyzed)
                                .reduce(CohortSummary.Analyzed.NOBODY, CohortSummary.Analyzed::plus))
                        .as("%s %s", stratifier, cell.timepoint())
                        .isEqualTo(cell.analyzed());
                if (stratifier.isOfPerson()) {
                    assertThat(strata.stream()
                                    .mapToLong(own -> own.enrollment().enrolled())
                                    .sum())
                            .isEqualTo(cell.enrollment().enrolled());
                    assertThat(strata.stream()
                                    .mapToLong(own -> own.enrollment().treated())
                                    .sum())
                            .isEqualTo(cell.enrollment().treated());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    void asksTheDatabaseEightTimesHoweverManyThereAre(int patients) {
        ProjectedStore store = stored(new RandomCohort(41, patients).resources());
        int[] statements = {0};
        NamedParameterJdbcTemplate counting =
                new NamedParameterJdbcTemplate(store.jdbc().getJdbcTemplate()) {
                    @Override
                    public void query(String sql, Map<String, ?> parameters, RowCallbackHandler rows) {
                        statements[0]++;
                        super.query(sql, parameters, rows);
                    }

                    @Override
                    public <T> T queryForObject(String sql, Map<String, ?> parameters, Class<T> type) {
                        statements[0]++;
                        return super.queryForObject(sql, parameters, type);
                    }
                };

        new CohortNumbers(counting, new RememberedNumbers(1000)).of(EVERYTHING, Cohort.EVERYONE);

        assertThat(statements[0]).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsOnlyMembersWhomTheCallerMaySee(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        for (String patient : List.of("ana", "ben", "cleo", "dora")) {
            Course.of(patient).doses("index").phq9("-1d=20 +7d=4").storeIn(store);
        }
        List<String> members = List.of("ana", "ben", "nobody");

        assertThat(treated(store, new Cohort(Optional.of(members), new Sight.Everyone())))
                .containsExactly(2L, 1L);
        assertThat(treated(store, new Cohort(Optional.of(members), new Sight.Only(Set.of("ana", "dora")))))
                .containsExactly(1L, 2L);
        assertThat(treated(store, new Cohort(Optional.empty(), new Sight.AllBut(Set.of("ana")))))
                .containsExactly(3L, 0L);
        assertThat(treated(store, new Cohort(Optional.empty(), new Sight.Only(Set.of()))))
                .containsExactly(0L, 0L);
        assertThat(treated(store, new Cohort(Optional.of(List.of()), new Sight.Everyone())))
                .containsExactly(0L, 0L);
    }

    private static List<Long> treated(ProjectedStore store, Cohort people) {
        CohortSummary summary = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)).of(EVERYTHING, people);
        return List.of(summary.whole().safety().enrollment().treated(), summary.notVisible());
    }

    private static void assertChanged(
            Part before, Part after, int enrolled, int treated, int withBaseline, int analyzed) {
        Cell earlier = day7(before);
        Cell later = day7(after);
        assertThat(later.enrollment().enrolled()).isEqualTo(earlier.enrollment().enrolled() + enrolled);
        assertThat(later.enrollment().treated()).isEqualTo(earlier.enrollment().treated() + treated);
        assertThat(later.withBaseline()).isEqualTo(earlier.withBaseline() + withBaseline);
        assertThat(later.n()).isEqualTo(earlier.n() + analyzed);
    }

    private static Cell day7(Part part) {
        return part.cells().stream()
                .filter(cell -> cell.instrument() == Instrument.PHQ_9 && cell.timepoint() == Timepoint.DAY_7)
                .findFirst()
                .orElseThrow();
    }

    private static List<Resource> copiesFromAnotherSource(RandomCohort cohort) {
        List<Resource> copies = new ArrayList<>();
        for (Resource resource : cohort.resources()) {
            if (resource instanceof Observation score) {
                Observation copy = score.copy();
                copy.setId("copy-" + score.getIdElement().getIdPart());
                copies.add(copy);
            }
        }
        return copies;
    }

    private static List<Resource> unrelated(RandomCohort cohort) {
        List<Resource> unrelated = new ArrayList<>();
        for (int number = 0; number < cohort.patients(); number++) {
            Reference patient = new Reference("Patient/p" + number);
            Encounter encounter = new Encounter();
            encounter.setId("e" + number);
            encounter.setSubject(patient);
            unrelated.add(encounter);
            for (ObservationStatus status :
                    List.of(ObservationStatus.PRELIMINARY, ObservationStatus.ENTEREDINERROR, ObservationStatus.FINAL)) {
                Observation observation = new Observation();
                observation.setId("o" + number + "-" + status.toCode());
                observation.setStatus(status);
                // A final one is the panel, whose code is not that of a total.
                observation.setCode(new CodeableConcept(new Coding(
                        "http://loinc.org", status == ObservationStatus.FINAL ? "44249-1" : "44261-6", null)));
                observation.setSubject(patient);
                observation.setEffective(new DateTimeType("2026-01-20T10:00:00Z"));
                observation.setValue(new IntegerType(27));
                unrelated.add(observation);
            }
        }
        return unrelated;
    }

    private static Resource copy(Resource resource) {
        return resource.copy();
    }

    private static ProjectedStore stored(List<Resource> resources) {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        store.putAll(resources);
        return store;
    }

    private static CohortSummary summary(ProjectedStore store) {
        return new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)).of(EVERYTHING, Cohort.EVERYONE);
    }

    private static String numbers(ProjectedStore store) {
        CohortSummary summary = summary(store);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(new CohortAnswer(summary, new Withholding(summary, 0)).toParameters());
    }
}
