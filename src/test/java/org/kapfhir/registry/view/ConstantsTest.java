package org.kapfhir.registry.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A constant of a view is a value of its type, whether JSON writes it as a number or as a string. */
class ConstantsTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ViewDefinitionReader READER = new ViewDefinitionReader(FHIR);
    private static final ViewCompiler COMPILER =
            new ViewCompiler(FHIR, new ViewLimits(50_000, 1000, Duration.ofMinutes(5)), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "valueBoolean, yes",
        "valueDate, abc",
        "valueDateTime, 2026-99-99",
        "valueInstant, 2026-11-01",
        "valueInteger, 1.5",
        "valuePositiveInt, many",
        "valueDecimal, abc",
        "valueDecimal, 1e999999999",
        "valueDecimal, 1e-999999999",
        "valueDecimal, 1E+100"
    })
    void refusesConstantsThatAreNotOfTheirType(String element, String value) {
        ObjectNode view = HostileViewTest.view("%c");
        view.putArray("constant").addObject().put("name", "c").put(element, value);

        assertThatExceptionOfType(ViewInvalid.class)
                .isThrownBy(() -> READER.read(view))
                .satisfies(refused ->
                        assertThat(refused.findings().get(0).expression()).isEqualTo("constant[0]." + element));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-0.50", "1e99", "1E+2", "2.5e-3"})
    void takesDecimalsThatABodyCanHold(String value) {
        ObjectNode view = HostileViewTest.view("%c = " + new BigDecimal(value).toPlainString());
        view.putArray("constant").addObject().put("name", "c").put("valueDecimal", value);

        assertThat(COMPILER.compile(READER.read(view)).of(new Patient()).get(0).get(0))
                .isEqualTo(BooleanNode.TRUE);
    }
}
