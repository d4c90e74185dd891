package org.kapfhir.smart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartScopeTest {

    @ParameterizedTest(name = "{0} allows {2} of {1}: {3}")
    @CsvSource({
        "patient/Observation.rs, Observation, READ, true",
        "patient/Observation.rs, Observation, SEARCH, true",
        "patient/Observation.rs, Observation, CREATE, false",
        "patient/Observation.rs, Condition, READ, false",
        "patient/Observation.r, Observation, SEARCH, false",
        "patient/Observation.s, Observation, READ, false",
        "user/*.cruds, Goal, DELETE, true",
        "system/Patient.read, Patient, SEARCH, true",
        "system/Patient.read, Patient, UPDATE, false",
        "system/Patient.write, Patient, CREATE, true",
        "system/Patient.write, Patient, READ, false",
        "patient/*.*, Goal, UPDATE, true"
    })
    void allowsWhatItsLettersSay(String text, String type, Permission permission, boolean allowed) {
        SmartScope scope = SmartScope.parse(text).orElseThrow();
        assertThat(scope.allows(permission, type)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "launch/patient",
                "patient/Observation",
                "patient/Observation.",
                "patient/Observation.sr",
                "patient/Observation.rr",
                "patient/Observation.x",
                "patient/observation.r",
                "patient/Observation.rs?",
                "patient/Observation.rs?category",
                "patient/Observation.rs?category=",
                "patient/Observation.rs?=x",
                "patient/Observation.rs?category=%zz",
                "patient/Observation.read?category=laboratory",
                "group/Observation.rs",
                " patient/Observation.rs",
                "patient/Observation.rs\n"
            })
    void refusesWhatIsNoScopeOfResources(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "patient/*.cruds, patient/Observation.rs, true",
        "patient/*.rs, patient/*.read, true",
        "patient/*.read, patient/*.rs, true",
        "patient/Observation.rs, patient/*.rs, false",
        "user/*.cruds, patient/Observation.rs, false",
        "patient/Observation.rs, patient/Observation.rs?category=laboratory, true",
        "patient/Observation.rs?category=laboratory, patient/Observation.rs, false",
        "patient/Observation.rs?category=a, patient/Observation.r?code=b&category=a, true"
    })
    void coversWhatAllowsNoMore(String granted, String wanted, boolean covers) {
        assertThat(SmartScope.parse(granted)
                        .orElseThrow()
                        .covers(SmartScope.parse(wanted).orElseThrow()))
                .isEqualTo(covers);
    }

    @Test
    void decodesConditions() {
        SmartScope scope = SmartScope.parse("patient/Observation.rs?category=http%3A%2F%2Fx%7Claboratory&code=a")
                .orElseThrow();
        assertThat(scope.conditions()).containsExactlyInAnyOrder("category=http://x|laboratory", "code=a");
        assertThat(scope.text()).isEqualTo("patient/Observation.rs?category=http%3A%2F%2Fx%7Claboratory&code=a");
    }
}
