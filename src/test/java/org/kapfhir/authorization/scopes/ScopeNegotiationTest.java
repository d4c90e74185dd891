package org.kapfhir.authorization.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the asked scopes a registration allows. */
class ScopeNegotiationTest {

    @ParameterizedTest(name = "asked {0}, registered {1}: {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "patient/Observation.rs; patient/Observation.rs; patient/Observation.rs",
                "patient/Observation.rs; patient/*.cruds; patient/Observation.rs",
                "patient/*.rs; patient/Observation.rs patient/Condition.r; patient/Condition.r patient/Observation.rs",
                "patient/Observation.cruds; patient/*.rs; patient/Observation.rs",
                "patient/Observation.r; patient/Observation.s; none",
                "patient/Observation.rs; user/Observation.rs; none",
                "patient/*.read; patient/*.cruds; patient/*.read",
                "patient/*.read; patient/Observation.rs; patient/Observation.read",
                "patient/*.write; patient/Observation.cu; patient/Observation.cu",
                "patient/Observation.rs?category=a|b; patient/Observation.rs; patient/Observation.rs?category=a|b",
                "patient/Observation.rs; patient/Observation.rs?category=a|b; patient/Observation.rs?category=a|b",
                "patient/Observation.rs?category=x|y; patient/Observation.rs?category=a|b; "
                        + "patient/Observation.rs?category=x|y&category=a|b",
                "patient/Observation.sr; patient/*.cruds; none",
                "openid launch; openid; openid",
                "nonsense; nonsense; none",
            })
    void grantsWhatBothAllow(String asked, String registered, String granted) {
        List<String> expected = granted == null ? List.of() : words(granted);
        assertThat(ScopeNegotiation.grantable(words(asked), words(registered)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
