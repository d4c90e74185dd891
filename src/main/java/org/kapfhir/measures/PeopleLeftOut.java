package org.kapfhir.measures;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.measures.Tally.LeftOut;
import org.kapfhir.shared.Canonicals;

/** Says in a report who could not be counted and why, as a contained OperationOutcome. */
final class PeopleLeftOut {
    private static final int MOST_NAMED = 100;

    private PeopleLeftOut() {}

    static void addTo(MeasureReport report, List<LeftOut> people) {
        if (people.isEmpty()) {
            return;
        }
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId("left-out");
        people.stream().limit(MOST_NAMED).forEach(person -> name(person, outcome.addIssue()));
        report.addContained(outcome);
        report.addEvaluatedResource(
                new Reference("#left-out").setDisplay(people.size() + " people could not be counted"));
    }

    private static void name(LeftOut person, OperationOutcomeIssueComponent issue) {
        issue.setSeverity(IssueSeverity.ERROR).setCode(IssueType.INCOMPLETE);
        issue.getDetails()
                .setText(person.reason().findings().get(0).whatToChange())
                .addCoding(new Coding(
                        Canonicals.ERROR_CODES, person.reason().errorCode().code(), null));
        issue.setDiagnostics("Patient/" + person.patientId());
    }
}
