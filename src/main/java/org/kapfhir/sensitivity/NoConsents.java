package org.kapfhir.sensitivity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Consent;
import org.kapfhir.chart.PatientConsents;

/** For whom consents do not bind. */
enum NoConsents implements PatientConsents {
    INSTANCE;

    @Override
    public Map<String, List<Consent>> of(Collection<String> patientIds) {
        return Map.of();
    }

    @Override
    public List<String> peopleWithConsent() {
        return List.of();
    }
}
