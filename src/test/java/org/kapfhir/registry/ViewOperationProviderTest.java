package org.kapfhir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewLimits;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is read as JSON was also checked as JSON on its way in, which goes by the type that the caller states. */
class ViewOperationProviderTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String BODY = """
            {"resourceType": "Parameters", "parameter": [
              {"name": "_format", "valueCode": "csv"},
              {"name": "viewResource", "resource": {"resourceType": "ViewDefinition", "resource": "Patient", "select": [
                {"column": [{"name": "id", "path": "id"}]}]}},
              {"name": "resource", "resource": {"resourceType": "Patient", "id": "a"}}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "application/fhir+xml", ""})
    void refusesABodyThatIsNotCalledJson(String type) {
        assertThatExceptionOfType(BodyUnreadable.class)
                .isThrownBy(() -> run(type, BODY))
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+json", "application/json;charset=utf-8", "Application/JSON"})
    void takesABodyThatIs(String type) throws IOException {
        assertThat(run(type, BODY)).isEqualTo("id\r\na\r\n");
    }

    /** The parameters can all stand in the address. */
    @Test
    void asksForNoTypeWhereThereIsNoBody() {
        assertThatExceptionOfType(ParameterRefused.class)
                .isThrownBy(() -> run("", ""))
                .withMessageContaining("Name one view");
    }

    private static String run(String type, String body) throws IOException {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/fhir/$viewdefinition-run");
        sent.setContentType(type.isEmpty() ? null : type);
        sent.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        ServletRequestDetails request = new ServletRequestDetails();
        request.setServletRequest(sent);
        request.setServletResponse(answer);
        request.setParameters(Map.of());
        provider().runView(null, null, null, null, null, null, null, null, null, null, request);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static ViewOperationProvider provider() {
        ViewLimits limits = new ViewLimits(50_000, 1000, Duration.ofMinutes(5));
        RegistryTables tables = new RegistryTables(
                RegistryTablesTest.unread(),
                new RegistryTablesTest.Records(),
                (group, request) -> List.of(),
                new ViewCompiler(FHIR, limits, Clock.systemUTC()),
                1);
        return new ViewOperationProvider(
                new TableRequestReader(FHIR, new RegistryViews(GuidePackage.fromClasspath(FHIR))), tables, 8192);
    }
}
