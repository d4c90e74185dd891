package org.kapfhir.harness;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** What the server answered, body as text and parsed on demand. */
public record Answer(int status, String body, FhirContext fhirContext) {

    public <T extends Resource> T as(Class<T> type) {
        return type.cast(fhirContext.newJsonParser().parseResource(body));
    }

    public Parameters parameters() {
        return as(Parameters.class);
    }

    /** The first issue of an OperationOutcome. */
    public OperationOutcomeIssueComponent issue() {
        return as(OperationOutcome.class).getIssueFirstRep();
    }

    /** The stable error code of the first issue. */
    public String errorCode() {
        return issue().getDetails().getCoding().stream()
                .filter(coding -> coding.getSystem().endsWith("/CodeSystem/kap-error"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stable error code in " + body))
                .getCode();
    }
}
