package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.ArrayList;
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
        List<PersonAnswer> answers = new ArrayList<>();
        new CohortScreening(screening, chart, (request, operation, people) -> {})
                .answer(List.of("ana"), question, new SystemRequestDetails(), answers::add);
        return ((Answered) answers.get(0)).answer();
    }
}
