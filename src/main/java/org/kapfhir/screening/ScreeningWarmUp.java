package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.kapfhir.chart.PatientChart;

/**
 * Screens an invented person a few times, from the text of the record to the text of the answer, and looks for one in the
 * store, so that the code is loaded before anybody waits for it.
 */
final class ScreeningWarmUp {
    private static final int ROUNDS = 20;

    private final ScreeningRequestReader requests;
    private final PersonScreening screening;
    private final PatientChart chart;
    private final FhirContext fhirContext;

    ScreeningWarmUp(
            ScreeningRequestReader requests, PersonScreening screening, PatientChart chart, FhirContext fhirContext) {
        this.requests = requests;
        this.screening = screening;
        this.chart = chart;
        this.fhirContext = fhirContext;
    }

    void run() {
        String invented = invented();
        for (SubstanceUsePolicy policy : SubstanceUsePolicy.values()) {
            ScreeningRequest request = requests.read(null, policy.code(), null, null, null);
            for (int round = 0; round < ROUNDS; round++) {
                chart.find("nobody");
                Bundle record = fhirContext.newJsonParser().parseResource(Bundle.class, invented);
                fhirContext
                        .newJsonParser()
                        .encodeResourceToString(
                                screening.submitted(record, request).parameters());
            }
        }
    }

    private static String invented() {
        try (InputStream file = ScreeningWarmUp.class.getResourceAsStream("invented-person.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The invented person cannot be read from the class path", e);
        }
    }
}
