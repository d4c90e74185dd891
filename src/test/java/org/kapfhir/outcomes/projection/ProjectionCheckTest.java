package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.outcomes.Course;
import org.kapfhir.outcomes.ProjectedStore;
import org.kapfhir.outcomes.ProjectedStore.Database;

class ProjectionCheckTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void findsNoDifferenceInARowOfEachKind(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        for (ProjectedKind kind : ProjectedKind.values()) {
            Resource resource = kind.first();
            resource.setId("one-" + kind.name().replace('_', '-'));
            store.put(resource);
        }

        assertThat(differences(store)).isEmpty();
        for (ProjectionTable table : ProjectionTable.values()) {
            assertThat(store.jdbc().getJdbcOperations().queryForList(table.selectKeysAfter(), String.class, "", 1))
                    .as(table.name())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void reportsAMissingAForeignAndAChangedRow(Database database) {
        ProjectedStore store = withACourse(database);
        store.putBehindItsBack(patient("unseen"));
        store.jdbc().getJdbcOperations().update("update kap_score set score = 1 where score_id = 'ana-score-2'");
        store.jdbc().getJdbcOperations().update("insert into kap_medication values ('ghost', 1, 'ketamine', 0)");

        assertThat(differences(store))
                .extracting(ProjectionDifference::resourceType, ProjectionDifference::resourceId)
                .containsExactlyInAnyOrder(
                        tuple("Patient", "unseen"), tuple("Observation", "ana-score-2"), tuple("Medication", "ghost"));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void rebuildMendsWhatDiffersAndNothingElse(Database database) {
        ProjectedStore store = withACourse(database);
        store.putBehindItsBack(patient("unseen"));
        store.jdbc().getJdbcOperations().update("delete from kap_dose");
        store.jdbc().getJdbcOperations().update("insert into kap_medication values ('ghost', 1, 'ketamine', 0)");
        List<ProjectionDifference> mended = new ArrayList<>();

        long rebuilt = rebuild(store).run(mended::addAll, progress -> {});

        assertThat(differences(store)).isEmpty();
        assertThat(mended)
                .extracting(ProjectionDifference::resourceId)
                .containsExactlyInAnyOrder("unseen", "ana-dose-1", "ana-dose-4", "ghost");
        assertThat(rebuilt).isEqualTo(mended.size());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void rebuildOfManyResourcesLeavesNoDifferenceAndTellsHowFarItIs(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        for (int number = 0; number < 1203; number++) {
            store.putBehindItsBack(patient("p" + number));
        }
        List<ProjectionProgress> steps = new ArrayList<>();

        assertThat(rebuild(store).run(differences -> {}, steps::add)).isEqualTo(1203);

        assertThat(differences(store)).isEmpty();
        assertThat(steps)
                .startsWith(
                        new ProjectionProgress(0, 1203, 0),
                        new ProjectionProgress(500, 1203, 500),
                        new ProjectionProgress(1000, 1203, 1000),
                        new ProjectionProgress(1203, 1203, 1203));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void rebuildComesBackToWhatAWriterHeld(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        store.putBehindItsBack(patient("free"));
        store.putBehindItsBack(patient("held"));
        store.holdOnce("held");

        assertThat(rebuild(store).run()).isEqualTo(2);

        assertThat(differences(store)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void findsRowsWithoutAResourceOnEveryPage(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        for (int number = 0; number < 1203; number++) {
            store.put(patient("p" + number));
        }
        store.jdbc()
                .getJdbcOperations()
                .update("insert into kap_patient (patient_id, version, last_updated) values ('a', 1, 0), ('z', 1, 0)");

        assertThat(differences(store))
                .extracting(ProjectionDifference::resourceId)
                .containsExactlyInAnyOrder("a", "z");
    }

    private static ProjectionRebuild rebuild(ProjectedStore store) {
        return store.projection().rebuild(store, store.snapshot(), store.transaction());
    }

    private static List<ProjectionDifference> differences(ProjectedStore store) {
        return store.projection().check(store, store.snapshot()).differences();
    }

    private static ProjectedStore withACourse(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course course = Course.of("ana").doses("index").phq9("-1d=20 D7=9");
        course.storeIn(store);
        Medication medication = new Medication();
        medication.setId("ketamine-vial");
        medication.setCode(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "6130", null)));
        store.put(medication);
        MedicationAdministration referring = course.dose("+7d");
        referring.setMedication(new Reference("Medication/ketamine-vial"));
        store.put(referring);
        store.put(event("two-suspects", "ana-dose-1", "ana-dose-4"));
        store.put(event("no-suspect"));
        return store;
    }

    private static AdverseEvent event(String id, String... suspects) {
        AdverseEvent event = new AdverseEvent();
        event.setId(id);
        event.setActuality(AdverseEventActuality.ACTUAL);
        event.setSubject(new Reference("Patient/ana"));
        for (String suspect : suspects) {
            event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/" + suspect));
        }
        return event;
    }

    private static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setId(id);
        return patient;
    }
}
