package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.cohort.PersonAnswer.Answered;
import org.kapfhir.screening.cohort.PersonAnswer.LeftOut;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens a few people whose records are read with one statement; one record at a time is in memory. */
final class CohortScreening {
    private static final Logger LOG = LoggerFactory.getLogger(CohortScreening.class);

    private final PersonScreening screening;
    private final PatientChart chart;
    private final PeopleRead log;

    CohortScreening(PersonScreening screening, PatientChart chart, PeopleRead log) {
        this.screening = screening;
        this.chart = chart;
        this.log = log;
    }

    /** Where it is noted whose records are read. */
    @FunctionalInterface
    interface PeopleRead {
        void read(RequestDetails request, String operation, Collection<String> patientIds);
    }

    /**
     * Gives one answer for each of them, as soon as it is known; nobody's failure keeps the others from being answered.
     *
     * @param answers where the answers go
     */
    void answer(
            List<String> patientIds,
            ScreeningRequest question,
            RequestDetails request,
            Consumer<PersonAnswer> answers) {
        log.read(request, "$screen-candidate", patientIds);
        Set<String> unseen = new LinkedHashSet<>(patientIds);
        chart.forEach(patientIds, (id, record) -> {
            unseen.remove(id);
            answers.accept(answer(id, record, question, request));
        });
        unseen.forEach(id -> answers.accept(
                new LeftOut(id, ErrorCode.NOT_FOUND, "There is no Patient with this id: check the group")));
    }

    private PersonAnswer answer(
            String id, Supplier<PatientRecord> record, ScreeningRequest question, RequestDetails request) {
        try {
            Parameters answer = screening.answer(record.get(), question, request);
            return new Answered(id, ((CodeType) answer.getParameter("decision").getValue()).getValue(), answer);
        } catch (RequestRefused refused) {
            return new LeftOut(
                    id, refused.errorCode(), refused.findings().get(0).whatToChange());
        } catch (RuntimeException | StackOverflowError unexpected) {
            LOG.error("Patient/{} cannot be screened", id, unexpected);
            return new LeftOut(
                    id, ErrorCode.INTERNAL, "The record of this person made the screening fail: report its id");
        }
    }
}
