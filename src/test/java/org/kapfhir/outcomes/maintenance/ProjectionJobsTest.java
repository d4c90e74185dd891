package org.kapfhir.outcomes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.ProjectedStore;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.maintenance.ProjectionJob.Standing;
import org.kapfhir.outcomes.maintenance.ProjectionJob.State;
import org.kapfhir.outcomes.projection.ProjectionProgress;
import org.kapfhir.shared.ErrorCode;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class ProjectionJobsTest {
    private static final int UNSEEN = 130;

    private final List<Runnable> begun = new ArrayList<>();
    private final ProjectedStore store = ProjectedStore.on(Database.H2);
    private final ProjectionJobs jobs = new ProjectionJobs(
            store.projection().rebuild(store, store.snapshot(), store.transaction()),
            store.projection().check(store, store.snapshot()),
            begun::add);

    @Test
    void runsOneJobAtATimeAndForgetsTheOneBefore() {
        String first = jobs.begin(true);

        assertThatThrownBy(() -> jobs.begin(false))
                .isInstanceOfSatisfying(
                        ProjectionJobRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.SLOW_DOWN));
        begun.get(0).run();
        String second = jobs.begin(false);

        assertThat(jobs.find(first)).isEmpty();
        assertThat(jobs.find(second)).isPresent();
    }

    @Test
    void countsAllDifferencesAndListsTheFirst() {
        for (int number = 0; number < UNSEEN; number++) {
            Patient patient = new Patient();
            patient.setId("unseen-" + number);
            store.putBehindItsBack(patient);
        }

        Standing checked = run(true);
        Standing rebuilt = run(false);

        assertThat(checked.state()).isEqualTo(State.DONE);
        assertThat(checked.progress()).isEqualTo(new ProjectionProgress(UNSEEN, UNSEEN, UNSEEN));
        assertThat(checked.listed()).hasSize(ProjectionJob.MOST_LISTED);
        assertThat(rebuilt.progress()).isEqualTo(checked.progress());
        assertThat(run(true).progress().different()).isZero();
    }

    @Test
    void tellsThatAJobFailed() {
        ProjectedStore broken = ProjectedStore.on(Database.H2);
        ProjectionJobs failing = new ProjectionJobs(
                broken.projection().rebuild(broken, broken.snapshot(), broken.transaction()),
                broken.projection().check(broken, new DatabaseAway()),
                Runnable::run);
        Patient patient = new Patient();
        patient.setId("ana");
        broken.putBehindItsBack(patient);

        String job = failing.begin(true);

        assertThat(failing.find(job).orElseThrow().standing().state()).isEqualTo(State.FAILED);
        assertThat(failing.begin(true)).isNotEqualTo(job);
    }

    private static final class DatabaseAway implements TransactionOperations {
        @Override
        public <T> T execute(TransactionCallback<T> action) {
            throw new IllegalStateException("the database is away");
        }
    }

    private Standing run(boolean isCheckOnly) {
        String job = jobs.begin(isCheckOnly);
        begun.get(begun.size() - 1).run();
        return jobs.find(job).orElseThrow().standing();
    }
}
