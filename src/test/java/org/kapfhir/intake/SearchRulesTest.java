package org.kapfhir.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.shared.ParameterRefused;

class SearchRulesTest {
    private final SearchRules rules =
            new SearchRules(() -> Set.of("value-quantity", "probability"), (type, name) -> "name".equals(name), 5, 30);

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "name, Smith",
        "name:exact, Smith",
        "subject:Patient.name, Smith",
        "subject:Patient, x",
        "_has:Observation:patient:code, x",
        "identifier, 12e4567",
        "value-quantity, 5e10",
        "value-quantity:missing, true",
        "_count, 0",
        "_count, 100",
        "_summary, count",
        "_total, accurate",
        "_format, application/fhir+json",
        "_elements, 'name,Patient.name,Observation'"
    })
    void takesWhatFhirDefines(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "name:zzz, Smith",
        "_filter, name eq a",
        "value-quantity, 1e999",
        "value-quantity, gt1.5E+999||mg",
        "value-quantity, '5,le1e-100'",
        "subject:Patient._has:Observation:patient:value-quantity, 1e999999999",
        "_count, -1",
        "_count, abc",
        "_offset, -1",
        "_summary, zzz",
        "_total, zzz",
        "_format, zzz",
        "_elements, zzz",
        "name, 'a,b,c,d,e,f'",
        "name, abcdefghijklmnopqrstuvwxyzabcdefg"
    })
    void refusesWhatItDoesNot(String name, String value) {
        assertThatThrownBy(() -> check(name, value)).isInstanceOf(ParameterRefused.class);
    }

    @Test
    void refusesControlCharacters() {
        assertThatThrownBy(() -> check("name", "a\u0000b")).isInstanceOf(ParameterRefused.class);
    }

    private void check(String name, String value) {
        rules.check("Patient", Map.of(name, new String[] {value}));
    }
}
