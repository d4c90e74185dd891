package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.ChartProperties;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.RecordTooLarge;
import org.kapfhir.sensitivity.Disclosure;

/** Screens one person, stored or sent along: reads the record, asks the logic, stores the answer where that is wanted. */
public final class PersonScreening {
    private static final String DATA = "Parameters.parameter('data')";

    private final CandidateScreening screening;
    private final PatientChart chart;
    private final ScreeningStore store;
    private final FhirContext fhirContext;
    private final int maxEntries;
    private final Function<@Nullable RequestDetails, Disclosure> disclosures;

    PersonScreening(
            CandidateScreening screening,
            PatientChart chart,
            ScreeningStore store,
            FhirContext fhirContext,
            ChartProperties properties,
            Function<@Nullable RequestDetails, Disclosure> disclosures) {
        this.screening = screening;
        this.chart = chart;
        this.store = store;
        this.fhirContext = fhirContext;
        this.maxEntries = properties.maxRecordEntries();
        this.disclosures = disclosures;
    }

    /** What the logic says about a record, and how its entries are named. */
    public record Screened(Screening screening, EntryReferences references) {
        public Parameters parameters() {
            return new ScreeningAnswer(screening, references).parameters();
        }
    }

    /**
     * Answers for a stored person, with the reasons that the caller may see.
     *
     * @throws SubjectRefused 404 if there is no such person
     */
    Screened stored(String patientId, ScreeningRequest question, RequestDetails request) {
        PatientRecord record = find(patientId, request);
        Screening answer = screening.visible(screening.screen(record, question), record, disclosures.apply(request));
        return new Screened(answer, EntryReferences.stored());
    }

    /** @throws SubjectRefused 404 if there is no such person */
    Parameters answerStored(String patientId, ScreeningRequest question, RequestDetails request) {
        return answer(find(patientId, request), question, request);
    }

    /**
     * Answers for a record of the store with the reasons that the caller may see, and stores the answer if the question
     * wants that: what is stored is all of it.
     *
     * @throws PersistRefused 403 for whoever some reasons are always kept from, whatever they are
     */
    public Parameters answer(PatientRecord record, ScreeningRequest question, RequestDetails request) {
        RecordNumbers.check(record);
        Disclosure disclosure = disclosures.apply(request);
        if (!disclosure.mayShow(record.patient())) {
            throw SubjectRefused.unknown();
        }
        Screening answer = screening.screen(record, question);
        if (!question.persist()) {
            Screening visible = screening.visible(answer, record, disclosure);
            return new ScreeningAnswer(visible, EntryReferences.stored()).parameters();
        }
        Screening visible = screening.visible(answer, record, disclosure);
        if (visible.isPartlyWithheld()) {
            throw PersistRefused.withHiddenReasons();
        }
        RiskAssessment stored = store.store(answer, record, request);
        if (!disclosure.isEverything()) {
            // The id of what is stored follows from all reasons, so that it would give away a hidden one to a guess.
            return new ScreeningAnswer(visible, EntryReferences.stored()).parameters();
        }
        return new ScreeningAnswer(answer, EntryReferences.stored(), stored).parameters();
    }

    /** Answers for a record that came with the request: whoever sent it knows what is in it. */
    Screened submitted(Bundle data, ScreeningRequest question) {
        return submitted(data, question, Disclosure.EVERYTHING);
    }

    /**
     * Answers for a record that was put together for somebody.
     *
     * @param disclosure what of it may be shown
     */
    public Screened submitted(Bundle data, ScreeningRequest question, Disclosure disclosure) {
        SubmittedRecord submitted = read(data);
        Screening answer = screening.screen(submitted.record(), question);
        return new Screened(screening.visible(answer, submitted.record(), disclosure), submitted.references());
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

    /** What may be shown to whoever sent this request. */
    Disclosure disclosure(RequestDetails request) {
        return disclosures.apply(request);
    }

    /** @throws SubjectRefused 404 if there is no such person, or none for whoever asks */
    PatientRecord find(String patientId, RequestDetails request) {
        PatientRecord record = chart.find(patientId)
                .filter(found -> disclosures.apply(request).mayShow(found.patient()))
                .orElseThrow(SubjectRefused::unknown);
        RecordNumbers.check(record);
        return record;
    }
}
