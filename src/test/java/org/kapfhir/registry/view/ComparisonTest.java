package org.kapfhir.registry.view;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a path says of values is what FHIRPath says: numbers are compared as numbers, and what is absent is left open. */
class ComparisonTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ViewDefinitionReader READER = new ViewDefinitionReader(FHIR);
    private static final ViewCompiler COMPILER =
            new ViewCompiler(FHIR, new ViewLimits(50_000, 1000, Duration.ofMinutes(5)), Clock.systemUTC());

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "$this = 10, 10, true",
                "$this = 10, 10.0, true",
                "$this = 10, 1E+1, true",
                "$this = 10, 1, false",
                "$this = 10, 100, false",
                "$this = 10, 1000, false",
                "$this = 10, 10.5, false",
                "$this = 10.0, 10, true",
                "$this = 10.0, 10.00, true",
                "$this = 100.0, 1, false",
                "$this = 1.5, 1.50, true",
                "$this = 0, 0.00, true",
                "$this = 0, -0.0, true",
                "$this = -10, -10.0, true",
                "$this = -10, 10, false",
                "$this != 10, 100, true",
                "$this != 10, 10.0, false",
                "$this = (10 | 20), 10, false",
                "$this != (10 | 20), 10, true",
                "$this = {}, 10, null",
                "$this != {}, 10, null",
                "$this in (1 | 20), 10, false",
                "$this in (1 | 20 | 10.0), 10, true",
                "$this in {}, 10, false",
                "(1 | 20) contains $this, 10, false",
                "(1 | 20 | 10.0) contains $this, 10, true",
                "($this | 1 | 100 | 10.0).count(), 10, 3",
                "($this | 1 | 100).distinct().count(), 10, 3",
                "($this | 1 | 100).isDistinct(), 10, true",
                "($this | 5).intersect(1 | 100).exists(), 10, false",
                "($this | 5).intersect(1 | 10.0).count(), 10, 1",
                "($this | 5).exclude(1 | 100).count(), 10, 2",
                "($this | 5).exclude(10.0).count(), 10, 1",
                "$this ~ 10, 10.0, true",
                "$this ~ 10, 100, false",
                "$this ~ 1.0, 1.4, true",
                "$this ~ 1.4, 1.44, true",
                "$this ~ 1.4, 1.46, false",
                "$this !~ 10, 10.0, false",
                "$this < 9.5, 10, false",
                "$this > 9.5, 10, true",
                "$this <= 10, 10.0, true",
                "$this >= 10, 10.0, true",
                "$this < 9007199254740993, 9007199254740992.5, true",
                "$this > 0.30000000000000001, 0.30000000000000002, true",
                "$this + 1 = 11, 10, true",
                "$this * 10 = 10, 10, false",
                "$this - 1 + 2 - 1 = 10.0 and true, 10, true",
                "2 + 3 * 4 = 14 and 1 < 2 or false, 10, true",
                "2 - (-5) - 1 = 6, 10, true",
                "(-1) + $this > -9, 10, true",
                "$this / 4 = 2.5, 10, true",
                "$this.round(1) = 10.1, 10.06, true",
                "$this.toString().toDecimal() = 10, 10, true"
            })
    void comparesNumbers(String path, String number, String expected) {
        assertThat(answer("value.ofType(Quantity).value", path, quantity(number)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "$this = 10.0 'mg', true",
                "$this = 100 'mg', false",
                "$this != 100 'mg', true",
                "$this = 10 'g', null",
                "$this != 10 'g', null",
                "$this ~ 10.0 'mg', true",
                "$this ~ 10 'g', false",
                "$this > 9.5 'mg', true",
                "$this < 9.5 'mg', false",
                "$this > -20 'mg', true",
                "$this < -20 'mg', false",
                "$this < 9.5 'g', null",
                "$this.value = 10, true",
                "%resource.value.ofType(Quantity) = $this, true",
                "%resource.component.value.ofType(Quantity).distinct().count(), 2",
                "%resource.component.first().value.subsetOf(%resource.component.skip(1).value), true",
                "%resource.component.first().value.subsetOf(%resource.component.skip(2).value), false",
                "%resource.component.skip(1).value.supersetOf(%resource.component.first().value), true",
                "%resource.component.skip(2).value.supersetOf(%resource.component.first().value), false"
            })
    void comparesQuantities(String path, String expected) {
        Observation observation = (Observation) FHIR.newJsonParser().parseResource("""
                {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                  "valueQuantity": {"value": 10, "code": "mg", "system": "http://unitsofmeasure.org"},
                  "component": [
                    {"code": {"text": "a"},
                      "valueQuantity": {"value": 1.5, "code": "mg", "system": "http://unitsofmeasure.org"}},
                    {"code": {"text": "b"},
                      "valueQuantity": {"value": 1.50, "code": "mg", "system": "http://unitsofmeasure.org"}},
                    {"code": {"text": "c"},
                      "valueQuantity": {"value": 15, "code": "mg", "system": "http://unitsofmeasure.org"}}]}""");

        assertThat(answer("value.ofType(Quantity)", path, observation)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "(referenceRange[0]) = (referenceRange[1]), true",
                "(referenceRange[0]) = (referenceRange[2]), false",
                "(referenceRange[0]) ~ (referenceRange[1]), true",
                "(referenceRange[0]) ~ (referenceRange[2]), false",
                "status = 'final', true",
                "status ~ 'FINAL', true",
                "effective.ofType(dateTime) = @2026-11-01, true",
                "effective.ofType(dateTime) = @2026, null",
                "effective.ofType(dateTime) ~ @2026, false",
                "effective.ofType(dateTime) > @2026-10-01, true",
                "referenceRange.distinct().count(), 2",
                "referenceRange.text.intersect(category.text).count(), 1",
                "referenceRange.text.exclude(category.text).count(), 2",
                "referenceRange.text.join('; '), a; a; b",
                "status & ': ' & category.text, final: b"
            })
    void comparesOtherValues(String path, String expected) {
        Observation observation = (Observation) FHIR.newJsonParser().parseResource("""
                {"resourceType": "Observation", "status": "final", "code": {"text": "x"}, "category": [{"text": "b"}],
                  "effectiveDateTime": "2026-11-01",
                  "referenceRange": [{"text": "a", "low": {"value": 1.50, "unit": "mg"}},
                    {"text": "a", "low": {"value": 1.5, "unit": "mg"}},
                    {"text": "b", "low": {"value": 15, "unit": "mg"}}]}""");

        assertThat(answer(null, path, observation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value.ofType(boolean)",
                "value.ofType(boolean).not()",
                "value.ofType(boolean) and true",
                "value.ofType(boolean) = true",
                "value.ofType(boolean) != true",
                "component.value.ofType(boolean).anyTrue()",
                "issued > @2020",
                "issued = @2020",
                "effective.ofType(dateTime) > @2020",
                "effective.ofType(dateTime) = @2020",
                "effective.ofType(dateTime) ~ @2020",
                "implicitRules.trim() = 'x'",
                "implicitRules.length() > 2",
                "implicitRules.substring(1) = 'x'",
                "implicitRules.endsWith('x')",
                "implicitRules.startsWith('x')",
                "implicitRules > 'x'",
                "component.value.ofType(Quantity).value > 1",
                "component.value.ofType(Quantity).value.round(1) > 1",
                "component.value.ofType(Quantity).value.abs() > 1",
                "component.value.ofType(Quantity) > 1 'mg'",
                "component.value.ofType(Quantity).value + 1 > 1",
                "component.value.ofType(Quantity).value.lowBoundary() > 1"
            })
    void leavesOutARowWhereTheValueOfAConditionIsAbsent(String condition) {
        Observation observation = (Observation) FHIR.newJsonParser().parseResource("""
                {"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "x"},
                  "_implicitRules": {"extension": [%1$s]}, "_issued": {"extension": [%1$s]},
                  "_effectiveDateTime": {"extension": [%1$s]}, "_valueBoolean": {"extension": [%1$s]},
                  "component": [{"code": {"text": "a"}, "_valueBoolean": {"extension": [%1$s]}},
                    {"code": {"text": "b"}, "valueQuantity": {"_value": {"extension": [%1$s]}, "unit": "mg",
                      "code": "mg", "system": "http://unitsofmeasure.org"}}]}""".formatted("""
                {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}"""));
        ObjectNode view = view(null, "id");
        view.putArray("where").addObject().put("path", condition);

        assertThat(COMPILER.compile(READER.read(view)).of(observation)).isEmpty();
        assertThat(answer(null, "value.ofType(boolean)", observation)).isNull();
        assertThat(answer(null, "issued", observation)).isNull();
        assertThat(answer(null, "value.ofType(boolean).extension.value.ofType(code)", observation))
                .isEqualTo("unknown");
    }

    @Test
    void roundsNothingOnTheWay() {
        assertThat(answer("value.ofType(Quantity).value", "$this * 1.10", quantity("3.00")))
                .isEqualTo("3.3000");
    }

    private static Observation quantity(String number) {
        return (Observation) FHIR.newJsonParser().parseResource("""
                {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                  "valueQuantity": {"value": %s}}""".formatted(number));
    }

    private static String answer(String forEach, String path, Observation observation) {
        List<List<JsonNode>> rows =
                COMPILER.compile(READER.read(view(forEach, path))).of(observation);
        assertThat(rows).hasSize(1);
        JsonNode cell = rows.get(0).get(0);
        return cell.isNull() ? null : cell.asText();
    }

    private static ObjectNode view(String forEach, String path) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("resourceType", "ViewDefinition").put("resource", "Observation");
        ObjectNode selection = view.putArray("select").addObject();
        if (forEach != null) {
            selection.put("forEach", forEach);
        }
        selection.putArray("column").addObject().put("name", "answer").put("path", path);
        return view;
    }
}
