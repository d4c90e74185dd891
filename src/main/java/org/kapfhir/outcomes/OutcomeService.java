package org.kapfhir.outcomes;

import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.outcomes.VisiblePatients.Sight;
import org.springframework.transaction.support.TransactionOperations;

/** Summarizes one person or a cohort, from one state of the database. */
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

    /** @throws PatientUnknown if there is no such patient, or none that the caller may see */
    Parameters summarizePatient(String patientId, OutcomeRequest request, Sight sight) {
        if (!isVisible(patientId, sight)) {
            throw new PatientUnknown();
        }
        PatientSummary summary =
                snapshot.execute(status -> patientNumbers.of(patientId, request).orElseThrow(PatientUnknown::new));
        Parameters answer = new PatientAnswer(summary, zone).toParameters();
        new OutcomeReport(request, zone)
                .of(patientId, summary)
                .ifPresent(report -> answer.addParameter().setName("report").setResource(report));
        return answer;
    }

    /** @param groupId the Group that names the people; empty for everyone in the store */
    Parameters summarizeCohort(Optional<String> groupId, People.Cohort people, OutcomeRequest request) {
        CohortSummary summary = snapshot.execute(status -> cohortNumbers.of(request, people));
        Withholding withholding = new Withholding(summary, request.minimumCellSize());
        Parameters answer = new CohortAnswer(summary, withholding).toParameters();
        new OutcomeReport(request, zone)
                .of(groupId, summary, withholding)
                .ifPresent(report -> answer.addParameter().setName("report").setResource(report));
        return answer;
    }

    private static boolean isVisible(String patientId, Sight sight) {
        if (sight instanceof Sight.Only only) {
            return only.patientIds().contains(patientId);
        }
        return !(sight instanceof Sight.AllBut others && others.patientIds().contains(patientId));
    }
}
