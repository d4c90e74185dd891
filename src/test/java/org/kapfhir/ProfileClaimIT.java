package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A write that claims one of our profiles and breaks it is refused, and {@code $validate} says the same. */
@WithRunningServer
class ProfileClaimIT {

    @Autowired
    private FhirEndpoint server;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/fixtures/guide/expectations.csv", numLinesToSkip = 1)
    void refusesABreakingRecordWithPathAndReason(
            String file, String profile, String severity, String path, String messageKey) throws IOException {
        String json = Files.readString(
                Path.of("src", "test", "resources", "fixtures", "guide").resolve(file), StandardCharsets.UTF_8);
        String type = json.replaceAll("(?s).*?\"resourceType\"\\s*:\\s*\"(\\w+)\".*", "$1");

        OperationOutcome verdict = server.post(type + "/$validate", json).as(OperationOutcome.class);
        assertThat(verdict.getIssue().stream().anyMatch(ProfileClaimIT::isError))
                .as("$validate of %s: %s", file, verdict.getIssue().size())
                .isEqualTo("error".equals(severity));

        if ("error".equals(severity)) {
            Answer answer = server.post(type, json);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.errorCode()).isEqualTo("profile-violated");
            assertThat(answer.issue().getExpression().get(0).getValue()).startsWith(path);
        }
    }

    private static boolean isError(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
    }
}
