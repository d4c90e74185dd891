package org.kapfhir.cdshooks;

import java.util.List;
import java.util.function.Function;
import org.kapfhir.cdshooks.CdsRecords.CdsRecord;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequestReader;
import org.kapfhir.screening.SubjectRefused;
import org.kapfhir.sensitivity.Disclosure;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.smart.Caller;

/** Answers a call: is it about ketamine, what does the record say, and how is that said in cards? */
final class CandidacyService {
    private final CdsRecords records;
    private final KetamineOrders orders;
    private final ScreeningRequestReader requests;
    private final PersonScreening screening;
    private final MissingData missingData;
    private final Function<Caller, Disclosure> disclosures;
    private final String appUrl;

    CandidacyService(
            CdsRecords records,
            KetamineOrders orders,
            ScreeningRequestReader requests,
            PersonScreening screening,
            MissingData missingData,
            Function<Caller, Disclosure> disclosures,
            CdsProperties properties) {
        this.records = records;
        this.orders = orders;
        this.requests = requests;
        this.screening = screening;
        this.missingData = missingData;
        this.disclosures = disclosures;
        this.appUrl = properties.publicUrl() + "/app/launch.html";
    }

    CdsAnswer answer(CdsCall call, CdsCaller caller) {
        if (call.service() != CdsService.PATIENT_VIEW && !orders.isAmong(call)) {
            return new CdsAnswer(List.of());
        }
        CdsRecord record = records.record(call, caller);
        try {
            var screened = screening.submitted(
                    record.entries(), requests.read(null, null, null, null, null), disclosure(record, caller));
            return new CdsAnswer(new CandidacyCards(call, screened.screening(), appUrl, missingData).cards());
        } catch (SubjectRefused refused) {
            if (refused.errorCode() == ErrorCode.SUBJECT_DECEASED) {
                return new CdsAnswer(List.of());
            }
            throw refused;
        }
    }

    private Disclosure disclosure(CdsRecord record, CdsCaller caller) {
        return record.isSentWhole() ? Disclosure.EVERYTHING : disclosures.apply(caller.asCaller());
    }
}
