package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.chart.ChartProperties;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.RecordTooLarge;

/** Screens one person, stored or sent along: reads the record, asks the logic, stores the answer where that is wanted. */
public final class PersonScreening {
    private static final String DATA = "Parameters.parameter('data')";

    private final CandidateScreening screening;
    private final PatientChart chart;
    private final ScreeningStore store;
    private final FhirContext fhirContext;
    private final int maxEntries;

    PersonScreening(
            CandidateScreening screening,
            PatientChart chart,
            ScreeningStore store,
            FhirContext fhirContext,
            ChartProperties properties) {
        this.screening = screening;
        this.chart = chart;
        this.store = store;
        this.fhirContext = fhirContext;
        this.maxEntries = properties.maxRecordEntries();
    }

    /** What the logic says about a record, and how its entries are named. */
    public record Screened(Screening screening, EntryReferences references) {
        public Parameters parameters() {
            return new ScreeningAnswer(screening, references).parameters();
        }
    }

    /** @throws SubjectRefused 404 if there is no such person */
    public Screened stored(String patientId, ScreeningRequest question) {
        return new Screened(screening.screen(find(patientId), question), EntryReferences.stored());
    }

    /** @throws SubjectRefused 404 if there is no such person */
    Parameters answerStored(String patientId, ScreeningRequest question, RequestDetails request) {
        return answer(find(patientId), question, request);
    }

    /** Answers for a record of the store, and stores the answer if the question wants that. */
    public Parameters answer(PatientRecord record, ScreeningRequest question, RequestDetails request) {
        RecordNumbers.check(record);
        Screening answer = screening.screen(record, question);
        if (!question.persist()) {
            return new ScreeningAnswer(answer, EntryReferences.stored()).parameters();
        }
        return new ScreeningAnswer(answer, EntryReferences.stored(), store.store(answer, record, request)).parameters();
    }

    /** Answers for a record that came with the request. */
    public Screened submitted(Bundle data, ScreeningRequest question) {
        SubmittedRecord submitted = read(data);
        return new Screened(screening.screen(submitted.record(), question), submitted.references());
    }

    /** @throws RecordTooLarge 413 if it has more entries than a record may have */
    SubmittedRecord read(Bundle data) {
        if (data.getEntry().size() > maxEntries) {
            throw RecordTooLarge.sent(maxEntries, DATA);
        }
        SubmittedRecord submitted = SubmittedRecord.of(data, fhirContext);
        RecordNumbers.check(submitted.record());
        return submitted;
    }

    /** @throws SubjectRefused 404 if there is no such person */
    PatientRecord find(String patientId) {
        PatientRecord record = chart.find(patientId).orElseThrow(SubjectRefused::unknown);
        RecordNumbers.check(record);
        return record;
    }
}
