package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.cohort.PersonAnswer.Answered;

/** The door for groups, with a group of one. */
public final class CohortDoor {
    private CohortDoor() {}

    public static Parameters answer(PersonScreening screening, PatientChart chart, ScreeningRequest question) {
        PersonAnswer answer = new CohortScreening(screening, chart, (request, operation, people) -> {})
                .answer(List.of("ana"), question, new SystemRequestDetails())
                .get(0);
        return ((Answered) answer).answer();
    }
}
