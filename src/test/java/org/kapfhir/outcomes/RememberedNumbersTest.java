package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A summary from memory is the summary from the tables, whatever was written in between. */
class RememberedNumbersTest {
    private static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(Database.class)
    void makesNoDifferenceToAnyNumberAfterAnyWrite(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        List<Resource> unused = new ArrayList<>(new RandomCohort(11, 30).resources());
        List<Resource> stored = new ArrayList<>(unused.subList(0, unused.size() / 2));
        unused.removeAll(stored);
        store.putAll(stored);
        CohortNumbers remembering = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000));
        Random random = new Random(3);
        int differing = 0;
        String before = "";
        for (int write = 0; write < 120; write++) {
            write(store, stored, unused, random);
            OutcomeRequest request = request(
                    write % 3 == 0 ? LATE.minus(random.nextInt(400), ChronoUnit.DAYS) : LATE,
                    write % 4 == 0 ? EnumSet.allOf(Stratifier.class) : Set.of());

            String fromMemory = numbers(remembering, store, request);

            assertThat(fromMemory)
                    .as("after write %d", write)
                    .isEqualTo(numbers(new CohortNumbers(store.jdbc(), new RememberedNumbers(0)), store, request));
            differing += fromMemory.equals(before) ? 0 : 1;
            before = fromMemory;
        }
        assertThat(differing).isGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void seesThatADrugIsAnother(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course course = Course.of("ana").doses("index").phq9("-1d=20 +7d=4");
        store.put(drug("6130"));
        course.resources().stream()
                .filter(MedicationAdministration.class::isInstance)
                .map(MedicationAdministration.class::cast)
                .forEach(dose -> dose.setMedication(new Reference("Medication/vial")));
        course.storeIn(store);
        CohortNumbers remembering = new CohortNumbers(store.jdbc(), new RememberedNumbers(10));

        assertThat(treated(remembering)).isEqualTo(1);
        store.put(drug("2119365"));
        assertThat(treated(remembering)).isZero();
        store.put(drug("6130"));
        assertThat(treated(remembering)).isEqualTo(1);
        store.delete("Medication", "vial");
        assertThat(treated(remembering)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void seesThatAScoreBelongsToSomebodyElse(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course.of("ana").doses("index").phq9("-1d=20 +7d=4").storeIn(store);
        Course.of("ben").doses("index").phq9("-1d=20").storeIn(store);
        CohortNumbers remembering = new CohortNumbers(store.jdbc(), new RememberedNumbers(10));
        assertThat(numbers(remembering, store, request(LATE, Set.of()))).isNotEmpty();

        Observation copy = anyScore(store).copy();
        copy.setSubject(new Reference("Patient/ben"));
        store.put(copy);

        OutcomeRequest request = request(LATE, Set.of());
        assertThat(numbers(remembering, store, request))
                .isEqualTo(numbers(new CohortNumbers(store.jdbc(), new RememberedNumbers(0)), store, request));
    }

    @Test
    void readsOnlyWhoChanged() {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        for (String patient : List.of("ana", "ben", "cleo")) {
            Course.of(patient).doses("index").phq9("-1d=20 +7d=4").storeIn(store);
        }
        List<Integer> asked = new ArrayList<>();
        NamedParameterJdbcTemplate watching =
                new NamedParameterJdbcTemplate(store.jdbc().getJdbcTemplate()) {
                    @Override
                    public void query(String sql, Map<String, ?> parameters, RowCallbackHandler rows) {
                        if (parameters.get("members") instanceof String[] members) {
                            asked.add(members.length);
                        }
                        super.query(sql, parameters, rows);
                    }
                };
        CohortNumbers remembering = new CohortNumbers(watching, new RememberedNumbers(10));

        treated(remembering);
        asked.clear();
        treated(remembering);
        assertThat(asked).isEmpty();
        Course.of("dora").doses("index").storeIn(store);
        treated(remembering);
        assertThat(asked).isNotEmpty().allMatch(people -> people == 1);
    }

    private static void write(ProjectedStore store, List<Resource> stored, List<Resource> unused, Random random) {
        if (random.nextInt(4) == 0) {
            Resource gone = stored.remove(random.nextInt(stored.size()));
            store.delete(gone.fhirType(), gone.getIdElement().getIdPart());
            unused.add(gone);
        } else if (random.nextInt(3) == 0) {
            stored.stream()
                    .filter(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .filter(Observation::hasValueIntegerType)
                    .skip(random.nextInt(20))
                    .findFirst()
                    .ifPresent(score -> {
                        Observation changed = score.copy();
                        changed.setValue(new IntegerType(random.nextInt(28)));
                        changed.getMeta().setLastUpdated(null);
                        store.put(changed);
                        stored.set(stored.indexOf(score), changed);
                    });
        } else if (!unused.isEmpty()) {
            Resource fresh = unused.remove(random.nextInt(unused.size())).copy();
            fresh.getMeta().setLastUpdated(null);
            store.put(fresh);
            stored.add(fresh);
        }
    }

    private static Observation anyScore(ProjectedStore store) {
        return store.page("Observation", -1, 100, Instant.EPOCH).resources().stream()
                .map(Observation.class::cast)
                .filter(score -> score.getSubject().getReference().equals("Patient/ana"))
                .findFirst()
                .orElseThrow();
    }

    private static Medication drug(String code) {
        Medication drug = new Medication();
        drug.setId("vial");
        drug.setCode(new CodeableConcept(new Coding(ProjectedStore.RXNORM, code, null)));
        return drug;
    }

    private static long treated(CohortNumbers numbers) {
        return numbers.of(request(LATE, Set.of()), Cohort.EVERYONE)
                .whole()
                .safety()
                .enrollment()
                .treated();
    }

    private static String numbers(CohortNumbers numbers, ProjectedStore store, OutcomeRequest request) {
        CohortSummary summary = store.snapshot().execute(status -> numbers.of(request, Cohort.EVERYONE));
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(new CohortAnswer(summary, new Withholding(summary, 0)).toParameters());
    }

    private static OutcomeRequest request(Instant asOf, Set<Stratifier> stratifiers) {
        return new OutcomeRequest(
                List.of(Instrument.values()),
                IndexPeriod.ALL,
                stratifiers,
                0,
                asOf,
                Set.of(Substance.KETAMINE),
                Thresholds.USUAL);
    }
}
