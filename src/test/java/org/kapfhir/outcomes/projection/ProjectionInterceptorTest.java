package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.outcomes.ProjectedStore;
import org.kapfhir.outcomes.ProjectedStore.Database;

class ProjectionInterceptorTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void projectsACreatedScore(Database database) {
        ProjectedStore store = ProjectedStore.on(database);

        store.put(score("s1", 12));

        assertThat(scores(store)).containsExactly("s1 version 1: 12");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void replacesTheRowOfAnUpdatedScore(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        store.put(score("s1", 12));

        store.put(score("s1", 7));

        assertThat(scores(store)).containsExactly("s1 version 2: 7");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void removesTheRowOfAScoreThatNoLongerCounts(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        store.put(score("s1", 12));
        store.put(score("s2", 8));

        store.put(score("s1", 12).setStatus(ObservationStatus.ENTEREDINERROR));
        store.put(score("s2", 8).setCode(new CodeableConcept(new Coding("http://loinc.org", "8867-4", "Heart rate"))));

        assertThat(scores(store)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void removesTheRowOfADeletedScoreAndBringsItBack(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        store.put(score("s1", 12));

        store.delete("Observation", "s1");
        assertThat(scores(store)).isEmpty();

        store.put(score("s1", 9));
        assertThat(scores(store)).containsExactly("s1 version 1: 9");
    }

    @Test
    void writesNothingWhenTheTransactionFails() {
        ProjectedStore store = ProjectedStore.on(Database.H2);

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.interceptor()
                            .projectCreated(
                                    stored(score("s1", 12), 1),
                                    InterceptorInvocationTimingEnum.ACTIVE,
                                    new TransactionDetails());
                    throw new IllegalStateException("a later rule refuses the write");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(scores(store)).isEmpty();
    }

    @Test
    void refusesToWriteOutsideOfATransaction() {
        ProjectedStore store = ProjectedStore.on(Database.H2);

        assertThatThrownBy(() -> store.interceptor()
                        .projectCreated(
                                stored(score("s1", 12), 1),
                                InterceptorInvocationTimingEnum.ACTIVE,
                                new TransactionDetails()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
        assertThat(scores(store)).isEmpty();
    }

    @Test
    void keepsTheLatestOfSeveralChangesWhateverTheOrderOfTheHooks() {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        Observation first = stored(score("s1", 12), 1);
        store.put(first);
        TransactionDetails details = new TransactionDetails();

        store.inTransaction(() -> {
            store.interceptor()
                    .projectUpdated(
                            first, stored(score("s1", 7), 3), InterceptorInvocationTimingEnum.DEFERRED, details);
            store.interceptor()
                    .projectDeleted(stored(score("s1", 12), 2), InterceptorInvocationTimingEnum.DEFERRED, details);
            store.interceptor().writeCollected(details);
        });

        assertThat(scores(store)).containsExactly("s1 version 3: 7");
    }

    @Test
    void forgetsWhatARolledBackAttemptCollected() {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        TransactionDetails details = new TransactionDetails();
        store.interceptor()
                .projectCreated(stored(score("lost", 12), 1), InterceptorInvocationTimingEnum.DEFERRED, details);

        details.getRollbackUndoActions().forEach(Runnable::run);
        store.inTransaction(() -> {
            store.interceptor()
                    .projectCreated(stored(score("kept", 9), 1), InterceptorInvocationTimingEnum.DEFERRED, details);
            store.interceptor().writeCollected(details);
        });

        assertThat(scores(store)).containsExactly("kept version 1: 9");
    }

    @Test
    void needsNoDatabaseForResourcesThatNoTableIsMadeOf() {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        Encounter visit = new Encounter();
        visit.setId("Encounter/v1/_history/1");

        store.interceptor().projectCreated(visit, InterceptorInvocationTimingEnum.ACTIVE, new TransactionDetails());
        store.interceptor()
                .projectUpdated(visit, visit, InterceptorInvocationTimingEnum.ACTIVE, new TransactionDetails());
        store.interceptor()
                .projectUpdated(null, visit, InterceptorInvocationTimingEnum.ACTIVE, new TransactionDetails());
        store.interceptor().projectDeleted(visit, InterceptorInvocationTimingEnum.ACTIVE, new TransactionDetails());
        store.interceptor().writeCollected(new TransactionDetails());
    }

    private static List<String> scores(ProjectedStore store) {
        return store.jdbc()
                .query(
                        "select score_id, version, score from kap_score order by score_id",
                        (row, number) -> row.getString(1) + " version " + row.getLong(2) + ": " + row.getInt(3));
    }

    private static Observation stored(Observation observation, long version) {
        observation.setId("Observation/" + observation.getIdElement().getIdPart() + "/_history/" + version);
        observation.getMeta().setLastUpdated(new Date(version));
        return observation;
    }

    private static Observation score(String id, int total) {
        Observation observation = new Observation();
        observation.setId(id);
        observation.setStatus(ObservationStatus.FINAL);
        observation.setCode(new CodeableConcept(new Coding("http://loinc.org", "44261-6", null)));
        observation.setSubject(new Reference("Patient/ana"));
        observation.setEffective(new DateTimeType("2026-01-10T10:00:00Z"));
        observation.setValue(new IntegerType(total));
        return observation;
    }
}
