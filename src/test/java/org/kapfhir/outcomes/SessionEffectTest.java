package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

class SessionEffectTest {
    private static final String SESSIONS_WITH_EFFECT = SessionSql.effects(Cohort.EVERYONE)
            + " select dose_id from session_effect where effect_code = :effect order by dose_id";
    private static final OutcomeRequest REQUEST = new OutcomeRequest(
            List.of(Instrument.PHQ_9),
            IndexPeriod.ALL,
            Set.of(),
            0,
            Instant.parse("2027-01-01T00:00:00Z"),
            Set.of(Substance.KETAMINE),
            Thresholds.USUAL);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/session-effects.csv", numLinesToSkip = 1)
    void attributesAnEffectToTheSessionsItBelongsTo(
            String situation, String doses, String events, String dizziness, String nausea) {
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            store.putAll(record(doses, events));

            assertThat(sessions(store, "dizziness"))
                    .as("%s on %s", situation, database)
                    .isEqualTo(numbers(dizziness));
            assertThat(sessions(store, "nausea"))
                    .as("%s on %s", situation, database)
                    .isEqualTo(numbers(nausea));
            assertThat(new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                            .of(REQUEST, Cohort.EVERYONE).whole().safety().effects().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .as("%s on %s", situation, database)
                    .isEqualTo(numbers(dizziness).size() + numbers(nausea).size());
        }
    }

    private static List<String> sessions(ProjectedStore store, String effect) {
        Map<String, Object> parameters = new HashMap<>(REQUEST.sqlParameters());
        parameters.put("effect", effect);
        return store.jdbc().queryForList(SESSIONS_WITH_EFFECT, parameters, String.class);
    }

    private static List<String> numbers(String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }

    private static List<Resource> record(String doses, String events) {
        List<Resource> record = new ArrayList<>();
        Course course = Course.of("ana");
        record.addAll(course.resources());
        for (String dose : doses.split(" ", -1)) {
            String[] parts = dose.split("/", -1);
            MedicationAdministration administration = course.dose(parts[0]);
            administration.setId(Integer.toString(record.size() - 1));
            if (parts.length > 1) {
                administration.setContext(new Reference("Encounter/" + parts[1]));
            }
            record.add(administration);
        }
        for (String event : events == null ? new String[0] : events.split(" ", -1)) {
            record.add(event(event, "e" + record.size()));
        }
        return record;
    }

    private static AdverseEvent event(String notation, String id) {
        String[] suspects = notation.split("<", -1);
        String[] encounter = suspects[0].split("/", -1);
        String[] effect = encounter[0].split("@", -1);
        AdverseEvent event = new AdverseEvent();
        event.setId(id);
        event.setActuality(AdverseEventActuality.ACTUAL);
        event.setSubject(new Reference("Patient/ana"));
        event.setEvent(new CodeableConcept(new Coding("urn:effects", effect[0], null)));
        if (!"*".equals(effect[1])) {
            event.setDateElement(Course.moment(effect[1]));
        }
        if (encounter.length > 1) {
            event.setEncounter(new Reference("Encounter/" + encounter[1]));
        }
        for (int suspect = 1; suspect < suspects.length; suspect++) {
            event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/" + suspects[suspect]));
        }
        return event;
    }
}
