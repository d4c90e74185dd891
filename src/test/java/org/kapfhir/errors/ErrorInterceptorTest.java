package org.kapfhir.errors;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.sql.SQLException;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

class ErrorInterceptorTest {
    private final ErrorInterceptor interceptor = new ErrorInterceptor();

    @Test
    void answersARefusalWithItsCodeSentencesAndPlaces() {
        BaseServerResponseException answer =
                interceptor.toOperationOutcome(new InternalErrorException(new TwoFindings()));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(outcome(answer).getIssue())
                .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                .containsExactly("Change this", "Change that");
        assertThat(outcome(answer).getIssue().get(1).getExpression().get(0).getValue())
                .isEqualTo("Observation.value");
        assertThat(outcome(answer)
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("profile-violated");
    }

    @Test
    void keepsWhatACallerMayReadOfAKnownFailure() {
        BaseServerResponseException answer = interceptor.toOperationOutcome(
                new InvalidRequestException("HAPI-0524: Unknown search parameter \"foo\""));

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(outcome(answer).getIssueFirstRep().getDiagnostics()).isEqualTo("Unknown search parameter \"foo\"");
    }

    @Test
    void withholdsStatementsAndClassNames() {
        for (String inner : List.of(
                "HAPI-0550: could not execute batch [insert into hfj_spidx_string (hash) values ('Doe')]",
                "HAPI-2223: java.lang.NumberFormatException: For input string",
                "org.hibernate.exception.ConstraintViolationException")) {
            BaseServerResponseException answer =
                    interceptor.toOperationOutcome(new ResourceVersionConflictException(inner));
            assertThat(outcome(answer).getIssueFirstRep().getDiagnostics())
                    .doesNotContain("insert", "Doe", "java", "hibernate", "HAPI-");
        }
    }

    @Test
    void tellsACallerToSendAgainWhatCollided() {
        SQLException deadlock = new SQLException("deadlock detected on hfj_res_ver", "40P01");

        BaseServerResponseException answer =
                interceptor.toOperationOutcome(new InternalErrorException("HAPI-2223", deadlock));

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(outcome(answer).getIssueFirstRep().getDiagnostics())
                .contains("again")
                .doesNotContain("hfj");
    }

    @Test
    void givesANumberInsteadOfTheCauseOfAnythingElse() {
        BaseServerResponseException answer =
                interceptor.toOperationOutcome(new IllegalStateException("secret of Jane Doe"));

        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(outcome(answer).getIssueFirstRep().getDiagnostics())
                .contains("number")
                .doesNotContain("secret", "Jane");
    }

    private static OperationOutcome outcome(BaseServerResponseException answer) {
        return (OperationOutcome) answer.getOperationOutcome();
    }

    private static final class TwoFindings extends RequestRefused {
        private static final long serialVersionUID = 1L;

        TwoFindings() {
            super(
                    ErrorCode.PROFILE_VIOLATED,
                    List.of(new Finding("Change this", null), new Finding("Change that", "Observation.value")));
        }
    }
}
