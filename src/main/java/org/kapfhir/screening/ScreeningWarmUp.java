package org.kapfhir.screening;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.kapfhir.chart.PatientRecord;

/** Screens an invented person a few times, so that the engine's code is loaded before anybody waits for it. */
final class ScreeningWarmUp {
    private static final int ROUNDS = 20;

    private final ScreeningRequestReader requests;
    private final CandidateScreening screening;

    ScreeningWarmUp(ScreeningRequestReader requests, CandidateScreening screening) {
        this.requests = requests;
        this.screening = screening;
    }

    void run() {
        Patient invented = new Patient().setGender(AdministrativeGender.FEMALE);
        invented.setId("Patient/invented");
        PatientRecord record = new PatientRecord(invented, List.of());
        for (SubstanceUsePolicy policy : SubstanceUsePolicy.values()) {
            ScreeningRequest request = requests.read(null, policy.code(), null, null, null);
            for (int round = 0; round < ROUNDS; round++) {
                screening.screen(record, request);
            }
        }
    }
}
