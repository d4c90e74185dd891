package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.conformance.GuideRecords;
import org.kapfhir.conformance.GuideRecords.Conforming;
import org.kapfhir.conformance.GuideRecords.Expectation;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The running server says what both validators say: {@code $validate} and a plain write give each record of the guide the
 * verdict of the table, with the same path.
 */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=guide")
class ProfileClaimIT {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Autowired
    private FhirEndpoint server;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#expectations")
    void refusesABreakingRecordWithPathAndReason(Expectation expected) {
        String type = type(expected.json());
        List<OperationOutcomeIssueComponent> judged = validate(type, expected.json()).stream()
                .filter(issue -> keys(issue).contains(expected.messageKey()))
                .toList();

        assertThat(judged).as("$validate of %s", expected).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.getSeverity().toCode()).isEqualTo(expected.severity());
            assertThat(issue.getExpression().get(0).getValue()).startsWith(expected.path());
        });
        if (expected.isError()) {
            Answer answer = server.post(type, expected.json());
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.errorCode()).isEqualTo("profile-violated");
            assertThat(answer.as(OperationOutcome.class).getIssue()).allSatisfy(issue -> {
                assertThat(issue.getExpression().get(0).getValue()).startsWith(expected.path());
                assertThat(judged)
                        .as("the reason is the one that $validate gives")
                        .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                        .contains(issue.getDiagnostics());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#conforming")
    void findsNothingWrongInAConformingRecord(Conforming example) {
        assertThat(validate(type(example.json()), example.json()))
                .as("$validate of %s", example)
                .noneMatch(ProfileClaimIT::isError);
    }

    @Test
    void storesEveryExample() {
        List<Resource> examples = inOrderOfReference(GuideRecords.examples().stream()
                .map(example -> (Resource) FHIR.newJsonParser().parseResource(example.json()))
                .toList());
        assertThat(examples).hasSizeGreaterThan(90);
        for (Resource example : examples) {
            Answer answer = server.put(example);
            assertThat(answer.status())
                    .as("%s: %s", example.getId(), answer.body())
                    .isIn(200, 201);
        }
    }

    private List<OperationOutcomeIssueComponent> validate(String type, String json) {
        // A bare Parameters is the operation's own input, so a resource of that type is sent inside of one.
        String input = "Parameters".equals(type)
                ? "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":" + json + "}]}"
                : json;
        Answer answer = server.post(type + "/$validate", input);
        return answer.as(OperationOutcome.class).getIssue();
    }

    /** The server refuses a reference to nothing, so what is referred to goes first. */
    private static List<Resource> inOrderOfReference(List<Resource> resources) {
        Map<String, Resource> waiting =
                resources.stream().collect(Collectors.toMap(ProfileClaimIT::name, Function.identity()));
        List<Resource> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Resource> next = waiting.values().stream()
                    .filter(resource -> references(resource).stream().noneMatch(waiting::containsKey))
                    .toList();
            assertThat(next)
                    .as("examples that refer to one another: %s", waiting.keySet())
                    .isNotEmpty();
            ordered.addAll(next);
            next.forEach(resource -> waiting.remove(name(resource)));
        }
        return ordered;
    }

    private static Set<String> references(Resource resource) {
        return FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .map(Reference::getReference)
                .filter(reference -> !name(resource).equals(reference))
                .collect(Collectors.toSet());
    }

    private static String name(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdPart();
    }

    private static String type(String json) {
        return FHIR.newJsonParser().parseResource(json).fhirType();
    }

    private static List<String> keys(OperationOutcomeIssueComponent issue) {
        return issue.getExtension().stream()
                .filter(extension -> extension.getUrl().endsWith("/operationoutcome-message-id"))
                .map(extension -> extension.getValue().primitiveValue())
                .toList();
    }

    private static boolean isError(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
    }
}
