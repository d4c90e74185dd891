package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.cohort.PersonAnswer.Answered;
import org.kapfhir.screening.cohort.PersonAnswer.LeftOut;
import org.kapfhir.screening.cohort.ScreeningJob.State;
import org.kapfhir.screening.cohort.ScreeningJobs.Part;
import org.kapfhir.shared.Canonicals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works jobs off in chunks, several chunks at a time; what a chunk found is written before the next one is begun. */
final class ScreeningJobRunner {
    static final String ANSWERS = "Parameters";
    static final String FAILURES = "OperationOutcome";
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningJobRunner.class);

    private final CohortScreening screening;
    private final ScreeningJobs jobs;
    private final ExecutorService workers;
    private final CohortProperties properties;
    private final FhirContext fhirContext;
    private final Clock clock;
    private final AtomicInteger unfinished = new AtomicInteger();

    ScreeningJobRunner(
            CohortScreening screening,
            ScreeningJobs jobs,
            ExecutorService workers,
            CohortProperties properties,
            FhirContext fhirContext,
            Clock clock) {
        this.screening = screening;
        this.jobs = jobs;
        this.workers = workers;
        this.properties = properties;
        this.fhirContext = fhirContext;
        this.clock = clock;
    }

    /**
     * Begins a job.
     *
     * @param request on whose behalf: the job belongs to its caller
     * @param url the address that was asked
     * @return its id
     * @throws CohortRefused 429, code {@code slow-down}
     */
    String begin(List<String> members, ScreeningRequest question, RequestDetails request, String url) {
        jobs.deleteEndedBefore(clock.instant().minus(properties.retention()));
        if (unfinished.incrementAndGet() > properties.maxJobs()) {
            unfinished.decrementAndGet();
            throw CohortRefused.busy();
        }
        Run run = new Run(jobs.begin(CurrentCaller.ownerOf(request), url, members.size()), members, question, request);
        for (int worker = 0; worker < properties.threads(); worker++) {
            workers.execute(run::work);
        }
        return run.id;
    }

    /** One job, worked on by several threads. */
    private final class Run {
        private final String id;
        private final List<String> members;
        private final ScreeningRequest question;
        private final RequestDetails request;
        private final AtomicInteger nextChunk = new AtomicInteger();
        private final AtomicInteger working = new AtomicInteger(properties.threads());
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicBoolean failed = new AtomicBoolean();

        Run(String id, List<String> members, ScreeningRequest question, RequestDetails request) {
            this.id = id;
            this.members = members;
            this.question = question;
            this.request = request;
        }

        void work() {
            try {
                int chunk = nextChunk.getAndIncrement();
                while (chunk * properties.chunkSize() < members.size() && !stopped.get()) {
                    screen(chunk);
                    chunk = nextChunk.getAndIncrement();
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("Screening job {} failed", id, e);
                failed.set(true);
                stopped.set(true);
            } finally {
                if (working.decrementAndGet() == 0) {
                    unfinished.decrementAndGet();
                    jobs.end(id, failed.get() ? State.FAILED : State.DONE);
                }
            }
        }

        private void screen(int chunk) {
            int from = chunk * properties.chunkSize();
            List<String> ids = members.subList(from, Math.min(from + properties.chunkSize(), members.size()));
            IParser parser = fhirContext.newJsonParser();
            StringBuilder answers = new StringBuilder();
            StringBuilder failures = new StringBuilder();
            int answered = 0;
            int leftOut = 0;
            for (PersonAnswer answer : screening.answer(ids, question, request)) {
                if (answer instanceof Answered known) {
                    answers.append(parser.encodeResourceToString(known.answer()))
                            .append('\n');
                    answered++;
                } else if (answer instanceof LeftOut unknown) {
                    failures.append(parser.encodeResourceToString(outcome(unknown)))
                            .append('\n');
                    leftOut++;
                }
            }
            jobs.add(id, ANSWERS, new Part(chunk, answered, answers.toString()));
            jobs.add(id, FAILURES, new Part(chunk, leftOut, failures.toString()));
            if (!jobs.move(id, answered, leftOut)) {
                // It was cancelled while this chunk was screened, and its result was deleted before that.
                jobs.delete(id);
                stopped.set(true);
            }
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
