package org.kapfhir.outcomes;

import java.time.ZoneId;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.transaction.support.TransactionOperations;

/** Summarizes one person or everyone, from one state of the database. */
final class OutcomeService {
    private final PatientNumbers patientNumbers;
    private final CohortNumbers cohortNumbers;
    private final TransactionOperations snapshot;
    private final ZoneId zone;

    /** @param snapshot a transaction in which all reads see one state of the database */
    OutcomeService(
            PatientNumbers patientNumbers, CohortNumbers cohortNumbers, TransactionOperations snapshot, ZoneId zone) {
        this.patientNumbers = patientNumbers;
        this.cohortNumbers = cohortNumbers;
        this.snapshot = snapshot;
        this.zone = zone;
    }

    /** @throws PatientUnknown if there is no such patient */
    Parameters summarizePatient(String patientId, OutcomeRequest request) {
        PatientSummary summary =
                snapshot.execute(status -> patientNumbers.of(patientId, request).orElseThrow(PatientUnknown::new));
        return new PatientAnswer(summary, zone).toParameters();
    }

    Parameters summarizeEveryone(OutcomeRequest request) {
        CohortSummary summary = snapshot.execute(status -> cohortNumbers.of(request));
        return new CohortAnswer(summary, request.minimumCellSize()).toParameters();
    }
}
