package org.kapfhir.errors;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused.Finding;

/** Writes OperationOutcomes in the form of the public contract, section 6. */
final class Outcomes {
    private Outcomes() {}

    static OperationOutcome of(ErrorCode code, List<Finding> findings) {
        OperationOutcome outcome = new OperationOutcome();
        for (Finding finding : findings) {
            OperationOutcomeIssueComponent issue = outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(issueType(code))
                    .setDiagnostics(finding.whatToChange());
            issue.getDetails().setText(finding.whatToChange()).addCoding(coding(code));
            if (finding.expression() != null) {
                issue.addExpression(finding.expression());
            }
        }
        return outcome;
    }

    static Coding coding(ErrorCode code) {
        return new Coding(Canonicals.ERROR_CODES, code.code(), null);
    }

    static boolean isOurs(Coding coding) {
        return Canonicals.ERROR_CODES.equals(coding.getSystem());
    }

    private static IssueType issueType(ErrorCode code) {
        return switch (code.httpStatus()) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404, 410 -> IssueType.NOTFOUND;
            case 409, 412 -> IssueType.CONFLICT;
            case 405, 415 -> IssueType.NOTSUPPORTED;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 500 -> IssueType.EXCEPTION;
            case 503 -> IssueType.TRANSIENT;
            default -> IssueType.INVALID;
        };
    }
}
