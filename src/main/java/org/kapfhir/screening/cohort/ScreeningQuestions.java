package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.KeptCallers;
import org.kapfhir.jobs.JobRefused;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.ScreeningRequestReader;
import org.springframework.jdbc.core.JdbcOperations;

/** The questions of jobs that are not over, so that another server can go on asking them. */
final class ScreeningQuestions {
    private final JdbcOperations jdbc;
    private final ScreeningRequestReader requests;
    private final KeptCallers callers;

    ScreeningQuestions(JdbcOperations jdbc, ScreeningRequestReader requests, KeptCallers callers) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.callers = callers;
    }

    /** A question, and the request that what is stored belongs to. */
    record Asked(ScreeningRequest question, RequestDetails request) {}

    void keep(String job, Asked asked) {
        ScreeningRequest question = asked.question();
        String base = asked.request().getFhirServerBase();
        jdbc.update(
                "insert into kap_screening_question"
                        + " (job_id, protocol, policy, as_of, assume_complete, persist, server_base, caller)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                job,
                question.protocol().canonical(),
                question.policy().code(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(question.asOf()),
                question.assumeCompleteRecord(),
                question.persist(),
                base == null ? "" : base,
                callers.keep(asked.request()));
    }

    /**
     * Reads a question back.
     *
     * @return empty if the job is over
     * @throws org.kapfhir.shared.RequestRefused if it cannot be asked any more, for one because its protocol was withdrawn
     */
    Optional<Asked> find(String job) {
        return jdbc
                .query(
                        "select protocol, policy, as_of, assume_complete, persist, server_base, caller"
                                + " from kap_screening_question where job_id = ?",
                        (row, number) -> new Asked(
                                requests.read(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Boolean.toString(row.getBoolean(4)),
                                        Boolean.toString(row.getBoolean(5))),
                                onBehalf(row.getString(7), row.getString(6))),
                        job)
                .stream()
                .findFirst();
    }

    void forget(String job) {
        jdbc.update("delete from kap_screening_question where job_id = ?", job);
    }

    private RequestDetails onBehalf(@Nullable String caller, @Nullable String base) {
        SystemRequestDetails details = new SystemRequestDetails();
        details.setFhirServerBase(base);
        if (!callers.restore(caller, details)) {
            throw JobRefused.failed();
        }
        return details;
    }
}
