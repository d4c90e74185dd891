package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.SmartScope;

/** What is made of the claims of other issuers. */
class CallerReaderTest {
    private static final String BASE = "https://fhir.example.org/fhir";

    private final CallerReader reader = new CallerReader(BASE);

    @Test
    void aSystemHasItsScopes() {
        assertThat(scopes(Map.of("scope", "profile system/*.rs"))).containsExactly("system/*.rs");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://other.example.org/fhir/Patient/ana",
                "https://fhir.example.org/fhirs/Patient/ana",
                "ana",
                "Patient/ana/_history/1"
            })
    void aUserOfAnotherServerHasNoScopeAtAll(String fhirUser) {
        assertThat(scopes(Map.of(
                        "scope", "system/*.cruds patient/*.rs user/*.rs", "patient", "ana", "fhirUser", fhirUser)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sid", "auth_time"})
    void aPersonWhoLoggedInIsNoSystem(String claim) {
        assertThat(scopes(Map.of("scope", "system/*.cruds patient/*.rs", "patient", "ana", claim, "1")))
                .containsExactly("patient/*.rs");
    }

    @Test
    void readsAnAbsoluteReferenceOfThisServer() {
        assertThat(caller(Map.of("fhirUser", BASE + "/Patient/ana")).fhirUser()).contains("Patient/ana");
    }

    @Test
    void readsClearanceAsListAndAsWords() {
        assertThat(caller(Map.of("clearance", List.of("PSY", "ETH"))).clearance())
                .containsExactlyInAnyOrder("PSY", "ETH");
        assertThat(caller(Map.of("clearance", "PSY ETH")).clearance()).containsExactlyInAnyOrder("PSY", "ETH");
    }

    private List<String> scopes(Map<String, Object> claims) {
        return caller(claims).scopes().stream().map(SmartScope::text).toList();
    }

    private Caller caller(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "f5c1");
        all.put("iss", "https://id.example.org");
        all.put("azp", "app");
        return reader.read(all, "token");
    }
}
