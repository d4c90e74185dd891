package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.seeding.SyntheticCohort;
import org.kapfhir.seeding.truth.CohortTruth;
import org.kapfhir.shared.Canonicals;

/** The Measures count the same people and sessions as the truth about a cohort, which was reckoned without CQL or SQL. */
class MeasureCohortTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    private static final Instant REFERENCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final OffsetDateTime AS_OF = REFERENCE.atOffset(ZoneOffset.UTC);
    private static final SyntheticCohort COHORT = new SyntheticCohort(1, 60, REFERENCE);
    private static final List<PatientRecord> RECORDS =
            COHORT.bundles().map(MeasureCohortTest::record).toList();
    private static final CohortTruth TRUTH = COHORT.truth();
    private static final Map<List<Object>, Map<String, Integer>> TOTALS = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"24h", "day-7", "week-2", "week-4", "week-8", "post-induction", "latest"})
    void countsPeopleAsTheTruthDoes(String timepoint) {
        Map<String, Object> parameters = Map.of("As of", AS_OF, "Timepoint", timepoint);
        Counts response = counts("kap-response", parameters);
        Counts remission = counts("kap-remission", parameters);
        Counts worsening = counts("kap-worsening", parameters);
        Counts analyzable = counts("kap-analyzable", parameters);

        List<CohortTruth.Cell> cells = TRUTH.cells().stream()
                .filter(cell -> cell.timepoint().equals(timepoint))
                .toList();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(2);
        for (CohortTruth.Cell cell : cells) {
            String instrument = cell.instrument();
            assertThat(response.of(instrument))
                    .as("response %s %s", instrument, timepoint)
                    .containsExactly(cell.treated(), cell.analyzable(), cell.responseCount());
            assertThat(remission.of(instrument))
                    .as("remission %s %s", instrument, timepoint)
                    .containsExactly(cell.treated(), cell.analyzable(), cell.remissionCount());
            assertThat(worsening.of(instrument))
                    .as("worsening %s %s", instrument, timepoint)
                    .containsExactly(cell.treated(), cell.analyzable(), cell.worsenedCount());
            assertThat(analyzable.of(instrument))
                    .as("analyzable %s %s", instrument, timepoint)
                    .containsExactly(cell.enrolled(), cell.treated(), cell.analyzable());
        }
    }

    @Test
    void countsSessionsPerAdverseEffectAsTheTruthDoes() {
        Counts effects = counts("kap-adverse-effect-rate", Map.of("As of", AS_OF));

        assertThat(TRUTH.safety()).hasSizeGreaterThanOrEqualTo(6);
        for (CohortTruth.EffectTotal effect : TRUTH.safety()) {
            assertThat(effects.of(effect.code()))
                    .as(effect.code())
                    .containsExactly(effect.sessions(), effect.sessions(), effect.sessionsWithEvent());
        }
        assertThat(effects.of("blood-pressure-increase")[2]).isZero();
    }

    /** Read from the cohort's bundles by the moments alone: none of the readings has a name. */
    @Test
    void findsSomeSessionsCompletelyMonitoredAndSomeNot() {
        int[] sessions =
                counts("kap-monitoring-complete", Map.of("As of", AS_OF)).of("sessions");

        assertThat(sessions[0]).isEqualTo(TRUTH.safety().get(0).sessions());
        assertThat(sessions[2]).isEqualTo(completeSessions()).isLessThan(sessions[1]);
    }

    private static int completeSessions() {
        return (int) RECORDS.stream()
                .mapToLong(record -> new SessionReadings(record).completelyMonitored())
                .sum();
    }

    private static Counts counts(String measureId, Map<String, Object> parameters) {
        Measure measure = GUIDE.find(Measure.class, Canonicals.BASE + "/Measure/" + measureId)
                .orElseThrow();
        String library = measure.getLibrary().get(0).getValue();
        Map<String, Integer> totals =
                TOTALS.computeIfAbsent(List.of(library, parameters), key -> totals(library, parameters));
        Map<String, int[]> groups = new TreeMap<>();
        for (MeasureGroupComponent group : measure.getGroup()) {
            groups.put(
                    group.hasCode() ? group.getCode().getCodingFirstRep().getCode() : group.getId(),
                    group.getPopulation().stream()
                            .mapToInt(population ->
                                    totals.get(population.getCriteria().getExpression()))
                            .toArray());
        }
        return new Counts(groups);
    }

    /** Of every population that a Measure takes from the library, so that each record is evaluated once. */
    private static Map<String, Integer> totals(String library, Map<String, Object> parameters) {
        List<String> populations = GUIDE.definitions(Measure.class).stream()
                .filter(measure -> measure.getLibrary().get(0).getValue().equals(library))
                .flatMap(measure -> measure.getGroup().stream())
                .flatMap(group -> group.getPopulation().stream())
                .map(population -> population.getCriteria().getExpression())
                .distinct()
                .toList();
        Map<String, Integer> totals = new HashMap<>();
        for (PatientRecord record : RECORDS) {
            LOGIC.evaluate(library, populations, record, parameters, AS_OF)
                    .forEach((population, value) -> totals.merge(population, members(value), Integer::sum));
        }
        return totals;
    }

    private static int members(Object value) {
        if (value instanceof List<?> resources) {
            return resources.size();
        }
        assertThat(value).isInstanceOf(Boolean.class);
        return (Boolean) value ? 1 : 0;
    }

    /** Initial population, denominator and numerator by the code of the group, else its id. */
    private record Counts(Map<String, int[]> groups) {
        int[] of(String group) {
            return groups.get(group);
        }
    }

    /** As the store would return it: each resource written in its turn. */
    private static PatientRecord record(Bundle bundle) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            resource.getMeta()
                    .setLastUpdatedElement(new InstantType(
                            REFERENCE.plusSeconds(resources.size()).toString()));
            resources.put(resource.fhirType() + "/" + resource.getIdPart(), resource);
        }
        Patient patient = resources.values().stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .orElseThrow();
        List<Resource> others = new ArrayList<>(resources.values());
        others.remove(patient);
        return new PatientRecord(patient, others);
    }
}
