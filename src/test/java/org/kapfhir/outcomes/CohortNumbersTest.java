package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.outcomes.BruteForce.Expected;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

class CohortNumbersTest {
    private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01");
    private static final LocalDate FAR_OFF = LocalDate.parse("2100-01-01");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithPlainLoopsOverTheFacts(long seed) {
        RandomCohort cohort = new RandomCohort(seed, 60);
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            store.putAll(cohort.resources());

            assertAgrees(cohort, store, LONG_AGO, FAR_OFF);
            assertAgrees(cohort, store, LocalDate.parse("2026-01-25"), LocalDate.parse("2026-02-14"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsNobodyInAnEmptyStore(Database database) {
        CohortSummary summary = new CohortNumbers(ProjectedStore.on(database).jdbc(), new RememberedNumbers(1000))
                .of(request(IndexPeriod.ALL), Cohort.EVERYONE);

        assertThat(summary.whole().safety().enrollment()).isEqualTo(Enrollment.NOBODY);
        assertThat(summary.whole().cells())
                .hasSize(14)
                .allMatch(cell -> cell.analyzed().n() == 0);
        assertThat(summary.whole().safety().effects()).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfTheInput() {
        RandomCohort cohort = new RandomCohort(7, 40);
        ProjectedStore store = ProjectedStore.on(Database.H2);
        store.putAll(cohort.resources());
        CohortSummary first = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                .of(request(IndexPeriod.ALL), Cohort.EVERYONE);

        List<Resource> reversed = new ArrayList<>(cohort.resources());
        Collections.reverse(reversed);
        ProjectedStore other = ProjectedStore.on(Database.H2);
        other.putAll(reversed);

        assertThat(new CohortNumbers(other.jdbc(), new RememberedNumbers(1000))
                        .of(request(IndexPeriod.ALL), Cohort.EVERYONE))
                .isEqualTo(first);
    }

    private static void assertAgrees(RandomCohort cohort, ProjectedStore store, LocalDate start, LocalDate end) {
        BruteForce expected = new BruteForce(cohort, start, end);
        CohortSummary summary = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                .of(request(new IndexPeriod(start.toEpochDay(), end.toEpochDay())), Cohort.EVERYONE);

        Enrollment enrollment = summary.whole().safety().enrollment();
        assertThat(List.of(
                        enrollment.enrolled(), enrollment.withIndexDose(), enrollment.treated(), enrollment.sessions()))
                .isEqualTo(expected.enrollment());
        assertThat(summary.whole().cells()).hasSize(14);
        for (Cell cell : summary.whole().cells()) {
            assertThat(sums(cell))
                    .as("%s at %s", cell.instrument(), cell.timepoint())
                    .isEqualTo(expected.cell(
                            cell.instrument().code(), cell.timepoint().code()));
        }
    }

    private static Expected sums(Cell cell) {
        Analyzed analyzed = cell.analyzed();
        return new Expected(
                (int) cell.withBaseline(),
                (int) analyzed.n(),
                analyzed.baseline().sum(),
                analyzed.baseline().sumOfSquares(),
                analyzed.followup().sum(),
                analyzed.followup().sumOfSquares(),
                analyzed.change().sum(),
                analyzed.change().sumOfSquares(),
                (int) analyzed.responses(),
                (int) analyzed.remissions(),
                (int) analyzed.worsened());
    }

    private static OutcomeRequest request(IndexPeriod period) {
        return new OutcomeRequest(
                List.of(Instrument.PHQ_9, Instrument.GAD_7),
                period,
                Set.of(),
                0,
                RandomCohort.AS_OF,
                Set.of(Substance.KETAMINE),
                Thresholds.USUAL);
    }
}
