package org.kapfhir.measures;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kapfhir.chart.CurrentResources;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.StoredPatients;
import org.kapfhir.decisionsupport.RecordEvaluation;
import org.kapfhir.shared.RequestRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts people in chunks: each chunk's records are read with one statement, one record at a time is in memory, and of
 * each chunk only its tally is kept. Nobody's failure keeps the others from being counted.
 */
final class PopulationCounting {
    private static final Logger LOG = LoggerFactory.getLogger(PopulationCounting.class);

    private final PatientChart chart;
    private final StoredPatients patients;
    private final CurrentResources store;
    private final Executor workers;
    private final MeasuresProperties properties;
    private final Clock clock;
    private final Semaphore running;

    PopulationCounting(
            PatientChart chart,
            StoredPatients patients,
            CurrentResources store,
            Executor workers,
            MeasuresProperties properties,
            Clock clock) {
        this.chart = chart;
        this.patients = patients;
        this.store = store;
        this.workers = workers;
        this.properties = properties;
        this.clock = clock;
        this.running = new Semaphore(properties.maxEvaluations());
    }

    /**
     * Counts everyone or the members of a group.
     *
     * @throws EvaluationRefused 429 {@code slow-down}, 422 {@code evaluation-too-long}
     */
    Tally count(MeasureQuestion question) {
        if (!running.tryAcquire()) {
            throw EvaluationRefused.busy();
        }
        try {
            return new Run(question).tally();
        } finally {
            running.release();
        }
    }

    /**
     * Counts one person.
     *
     * @throws EvaluationRefused 404 {@code not-found}, 422 {@code evaluation-too-long}
     */
    PersonCount count(MeasureQuestion question, String patientId) {
        EvaluationScope scope = new EvaluationScope(store, properties, clock);
        PersonCount[] found = new PersonCount[1];
        chart(question.logic().retrievedTypes())
                .forEach(List.of(patientId), (id, record) -> found[0] = count(question, id, record, scope));
        if (found[0] == null) {
            throw EvaluationRefused.unknownPatient();
        }
        return found[0];
    }

    /** @param types what the logic retrieves; empty means that it may retrieve anything */
    private PatientChart chart(Set<String> types) {
        return types.isEmpty() ? chart : chart.ofTypes(types);
    }

    private static PersonCount count(
            MeasureQuestion question, String id, Supplier<PatientRecord> stored, EvaluationScope scope) {
        try {
            PatientRecord record = stored.get();
            RecordEvaluation evaluation =
                    question.logic().over(record, question.logicParameters(), question.now(), scope);
            return PersonCounting.count(question.measure(), question.logic(), evaluation, record.patient());
        } catch (RuntimeException | StackOverflowError failure) {
            throw refusalIn(failure, id);
        }
    }

    /** The engine wraps what is thrown inside it. */
    private static RequestRefused refusalIn(Throwable failure, String patientId) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused refused) {
                return refused;
            }
        }
        LOG.error("Patient/{} cannot be counted", patientId, failure);
        return EvaluationRefused.failed();
    }

    /** One evaluation of many people. */
    private final class Run {
        private final MeasureQuestion question;
        private final EvaluationScope scope = new EvaluationScope(store, properties, clock);
        private final Tally total;
        private final Deque<CompletableFuture<Tally>> underWay = new ArrayDeque<>();

        Run(MeasureQuestion question) {
            this.question = question;
            this.total = new Tally(question.measure(), question.reportType() == ReportType.SUBJECT_LIST);
        }

        Tally tally() {
            try {
                forEachChunk(this::begin);
                while (!underWay.isEmpty()) {
                    gather();
                }
                return total;
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RequestRefused refused ? refused : failure;
            } finally {
                underWay.forEach(chunk -> chunk.cancel(false));
            }
        }

        private void forEachChunk(Consumer<List<String>> consumer) {
            int size = properties.chunkSize();
            if (question.subjects() instanceof Subjects.Everyone) {
                patients.forEachPage(size, consumer);
            } else if (question.subjects() instanceof Subjects.OnePatient one) {
                consumer.accept(List.of(one.id()));
            } else if (question.subjects() instanceof Subjects.Members members) {
                List<String> ids = members.patientIds();
                for (int from = 0; from < ids.size(); from += size) {
                    consumer.accept(ids.subList(from, Math.min(from + size, ids.size())));
                }
            }
        }

        /** So many at a time that no worker waits, and no more: what is not begun yet costs no memory. */
        private void begin(List<String> patientIds) {
            underWay.add(CompletableFuture.supplyAsync(() -> tallyOf(patientIds), workers));
            if (underWay.size() > 2 * properties.threads()) {
                gather();
            }
        }

        /** In the order of the people, so that lists have one too. */
        private void gather() {
            total.add(underWay.remove().join());
        }

        private Tally tallyOf(List<String> patientIds) {
            Tally tally = new Tally(question.measure(), total.listing());
            Set<String> unseen = new LinkedHashSet<>(patientIds);
            chart(question.logic().retrievedTypes()).forEach(patientIds, (id, record) -> {
                unseen.remove(id);
                scope.onRetrieve();
                add(id, record, tally);
            });
            if (question.subjects() instanceof Subjects.Members) {
                unseen.forEach(id -> tally.leaveOut(id, EvaluationRefused.missingMember()));
            } else if (question.subjects() instanceof Subjects.OnePatient && !unseen.isEmpty()) {
                throw EvaluationRefused.unknownPatient();
            }
            return tally;
        }

        private void add(String id, Supplier<PatientRecord> record, Tally tally) {
            try {
                tally.add(count(question, id, record, scope));
            } catch (RequestRefused refused) {
                if (endsAll(refused)) {
                    throw refused;
                }
                tally.leaveOut(id, refused);
            }
        }

        private static boolean endsAll(RequestRefused refused) {
            return switch (refused.errorCode()) {
                case MEASURE_UNUSABLE, EVALUATION_TOO_LONG -> true;
                default -> false;
            };
        }
    }
}
