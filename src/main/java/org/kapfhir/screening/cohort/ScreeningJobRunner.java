package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.jobs.Job.State;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.JobRefused;
import org.kapfhir.jobs.Jobs;
import org.kapfhir.jobs.PackedLines;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.cohort.PersonAnswer.Answered;
import org.kapfhir.screening.cohort.PersonAnswer.LeftOut;
import org.kapfhir.screening.cohort.ScreeningChunks.Chunk;
import org.kapfhir.screening.cohort.ScreeningQuestions.Asked;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.RequestRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works jobs off in chunks, several chunks at a time; what a chunk found is written before the next one is begun. What a
 * server leaves undone when it stops, another one, or the same one started again, takes over.
 */
final class ScreeningJobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningJobRunner.class);

    private final CohortScreening screening;
    private final Jobs jobs;
    private final ScreeningChunks chunks;
    private final ScreeningQuestions questions;
    private final TransactionOperations transaction;
    private final ExecutorService workers;
    private final CohortProperties properties;
    private final AnswerJson json;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    ScreeningJobRunner(
            CohortScreening screening,
            Jobs jobs,
            ScreeningChunks chunks,
            ScreeningQuestions questions,
            TransactionOperations transaction,
            ExecutorService workers,
            CohortProperties properties,
            FhirContext fhirContext) {
        this.screening = screening;
        this.jobs = jobs;
        this.chunks = chunks;
        this.questions = questions;
        this.transaction = transaction;
        this.workers = workers;
        this.properties = properties;
        this.json = new AnswerJson(fhirContext);
    }

    /**
     * Begins a job.
     *
     * @param request on whose behalf: the job belongs to its caller
     * @param url the address that was asked
     * @return its id
     * @throws JobRefused 429, code {@code slow-down}
     */
    String begin(List<String> members, ScreeningRequest question, RequestDetails request, String url) {
        if (running.size() >= properties.maxJobs()) {
            throw JobRefused.busy();
        }
        Asked asked = new Asked(question, request);
        String id = Objects.requireNonNull(transaction.execute(status -> {
            String job = jobs.begin(CurrentCaller.ownerOf(request), url, members.size());
            questions.keep(job, asked);
            chunks.plan(job, members, properties.chunkSize());
            return job;
        }));
        run(id, asked);
        return id;
    }

    /** Goes on with jobs whose server has stopped. */
    void takeOver() {
        for (String job : chunks.abandonedJobs()) {
            if (!running.contains(job) && running.size() < properties.maxJobs()) {
                try {
                    questions.find(job).ifPresent(asked -> {
                        LOG.info("Screening job {} is taken over", job);
                        run(job, asked);
                    });
                } catch (RequestRefused notAnyMore) {
                    LOG.error("Screening job {} cannot go on", job, notAnyMore);
                    end(job, State.FAILED);
                }
            }
        }
    }

    private void run(String id, Asked asked) {
        running.add(id);
        Run run = new Run(id, asked);
        for (int worker = 0; worker < properties.threads(); worker++) {
            workers.execute(run::work);
        }
    }

    private void end(String job, State state) {
        transaction.executeWithoutResult(status -> {
            jobs.end(job, state);
            chunks.forget(job);
            questions.forget(job);
        });
    }

    /** One job, worked on by several threads. */
    private final class Run {
        private final String id;
        private final Asked asked;
        private final AtomicInteger working = new AtomicInteger(properties.threads());
        private final AtomicBoolean stopped = new AtomicBoolean();

        Run(String id, Asked asked) {
            this.id = id;
            this.asked = asked;
        }

        void work() {
            try {
                Optional<Chunk> chunk = next();
                while (chunk.isPresent()) {
                    screen(chunk.get());
                    chunk = next();
                }
                if (!stopped.get() && chunks.allAreDone(id)) {
                    end(id, State.DONE);
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                fail(e);
            } finally {
                if (working.decrementAndGet() == 0) {
                    running.remove(id);
                }
            }
        }

        private void fail(Throwable cause) {
            stopped.set(true);
            if (workers.isShutdown()) {
                LOG.info("Screening job {} is left to the next server", id);
                return;
            }
            LOG.error("Screening job {} failed", id, cause);
            end(id, State.FAILED);
        }

        private Optional<Chunk> next() {
            if (stopped.get() || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            Optional<Chunk> chunk = chunks.claim(id);
            if (chunk.isPresent() && chunk.get().attempts() > ScreeningChunks.MOST_ATTEMPTS) {
                throw new IllegalStateException("Chunk " + chunk.get().part() + " was begun too often");
            }
            return chunk;
        }

        private void screen(Chunk chunk) {
            try (PackedLines answers = new PackedLines();
                    PackedLines failures = new PackedLines()) {
                screening.answer(chunk.members(), asked.question(), asked.request(), answer -> {
                    if (answer instanceof Answered known) {
                        answers.add(json.line(known.answer()));
                    } else if (answer instanceof LeftOut unknown) {
                        failures.add(json.line(outcome(unknown)));
                    }
                });
                add(chunk, answers, failures);
            }
        }

        /** All of it or nothing: a chunk that was done twice must not be counted twice. */
        private void add(Chunk chunk, PackedLines answers, PackedLines failures) {
            transaction.executeWithoutResult(status -> {
                if (!chunks.finish(id, chunk)) {
                    // Somebody else took it meanwhile, or the job was cancelled: then there is no further chunk.
                    return;
                }
                jobs.add(id, JobAnswers.ANSWERS, chunk.part(), answers);
                jobs.add(id, JobAnswers.FAILURES, chunk.part(), failures);
                if (!jobs.move(id, answers.count(), failures.count())) {
                    status.setRollbackOnly();
                    stopped.set(true);
                }
            });
        }
    }

    private static OperationOutcome outcome(LeftOut leftOut) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.PROCESSING)
                .setDiagnostics("Patient/" + leftOut.patientId() + ": " + leftOut.reason())
                .setDetails(new CodeableConcept(
                        new Coding(Canonicals.ERROR_CODES, leftOut.code().code(), null)));
        return outcome;
    }
}
