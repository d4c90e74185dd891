package org.kapfhir.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EntryRewritingTest {
    private static final String FALLBACK = "fallback-id";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/loading/entries.csv", numLinesToSkip = 1)
    void makesEntriesRepeatable(
            String situation,
            String fullUrl,
            String id,
            String method,
            String url,
            String ifNoneExist,
            String expectedMethod,
            String expectedUrl,
            String expectedId) {
        ObjectNode entry = FhirJson.MAPPER.createObjectNode();
        if (fullUrl != null) {
            entry.put("fullUrl", fullUrl);
        }
        ObjectNode resource = entry.putObject("resource").put("resourceType", "Patient");
        if (id != null) {
            resource.put("id", id);
        }
        if (method != null) {
            ObjectNode request =
                    entry.putObject("request").put("method", method).put("url", url);
            if (ifNoneExist != null) {
                request.put("ifNoneExist", ifNoneExist);
            }
        }

        EntryRewriting.makeRepeatable(entry, FALLBACK);

        assertThat(entry.at("/request/method").asText()).as(situation).isEqualTo(expectedMethod);
        assertThat(entry.at("/request/url").asText()).as(situation).isEqualTo(expectedUrl);
        assertThat(entry.at("/resource/id").asText(null)).as(situation).isEqualTo(expectedId);
        assertThat(entry.path("fullUrl").asText(null))
                .as("references resolve through it")
                .isEqualTo(fullUrl);
    }

    @Test
    void leavesAnEntryWithoutResourceAlone() throws JsonProcessingException {
        String delete = "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/1\"}}";
        ObjectNode entry = (ObjectNode) FhirJson.MAPPER.readTree(delete);

        EntryRewriting.makeRepeatable(entry, FALLBACK);

        assertThat(entry.toString()).isEqualTo(delete);
    }

    @Test
    void refusesAnEntryThatHoldsNothing() {
        ObjectNode empty = FhirJson.MAPPER.createObjectNode();
        assertThatThrownBy(() -> EntryRewriting.makeRepeatable(empty, FALLBACK)).isInstanceOf(UnusableInput.class);

        ObjectNode untyped = FhirJson.MAPPER.createObjectNode();
        untyped.putObject("resource");
        assertThatThrownBy(() -> EntryRewriting.makeRepeatable(untyped, FALLBACK))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void derivesOneIdPerContentAndPosition() {
        assertThat(EntryRewriting.derivedId("hash", 1))
                .isEqualTo(EntryRewriting.derivedId("hash", 1))
                .isNotEqualTo(EntryRewriting.derivedId("hash", 2))
                .isNotEqualTo(EntryRewriting.derivedId("other", 1))
                .matches("[0-9a-f-]{36}");
    }
}
