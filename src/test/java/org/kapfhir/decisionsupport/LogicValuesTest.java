package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Ratio;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** What a value of logic says: two that say the same are one. */
class LogicValuesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void saysTheContentOfAValue(String said, Object value) {
        assertThat(LogicValues.identity(value)).isEqualTo(said);
    }

    static Stream<Arguments> values() {
        Encounter encounter = new Encounter();
        encounter.setId("Encounter/1/_history/3");
        CodeableConcept withheld = new CodeableConcept();
        withheld.getTextElement().addExtension().setUrl("http://e");
        Period period = new Period().setStartElement(new DateTimeType("2025-01"));
        return Stream.of(
                Arguments.of("Encounter/1", encounter),
                Arguments.of("text", "text"),
                Arguments.of("text", new StringType("text")),
                Arguments.of("finished", new CodeType("finished")),
                Arguments.of("true", true),
                Arguments.of("7", 7L),
                Arguments.of("1.5", new BigDecimal("1.50")),
                Arguments.of("100", new DecimalType("1E2")),
                Arguments.of("1E+999999999", new DecimalType("1E999999999")),
                Arguments.of("2025-01", new Date("2025-01")),
                Arguments.of("2025-01-05T10:00:00+02:00", new DateTimeType("2025-01-05T10:00:00+02:00")),
                Arguments.of("s|a", new Code().withSystem("s").withCode("a").withDisplay("A")),
                Arguments.of(
                        "s|a", new Concept().withCode(new Code().withSystem("s").withCode("a"))),
                Arguments.of("s|a", new Coding("s", "a", "A")),
                Arguments.of("s|a", new CodeableConcept(new Coding("s", "a", "A")).setText("text")),
                Arguments.of(
                        "{s|a, b}",
                        new CodeableConcept(new Coding("s", "a", null)).addCoding(new Coding(null, "b", null))),
                Arguments.of("text", new CodeableConcept().setText("text")),
                Arguments.of("CodeableConcept { text: string { extension: Extension { url: http://e } } }", withheld),
                Arguments.of(
                        "3 weeks",
                        new Quantity().withValue(new BigDecimal("3.0")).withUnit("weeks")),
                Arguments.of("3", new Quantity().withValue(new BigDecimal("3"))),
                Arguments.of(
                        "< 3 mg",
                        new org.hl7.fhir.r4.model.Quantity()
                                .setValue(3)
                                .setUnit("mg")
                                .setComparator(QuantityComparator.LESS_THAN)),
                Arguments.of(
                        "1 mg:2",
                        new Ratio()
                                .withNumerator(
                                        new Quantity().withValue(BigDecimal.ONE).withUnit("mg"))
                                .withDenominator(new Quantity().withValue(new BigDecimal(2)))),
                Arguments.of("Interval[1, 5)", new Interval(1, true, 5, false)),
                Arguments.of("Interval[2025-01, null]", period),
                Arguments.of("Organization/a", new Reference("Organization/a")),
                Arguments.of("Reference { display: 'Ward' }", new Reference().setDisplay("Ward")),
                Arguments.of("s|1", new Identifier().setSystem("s").setValue("1")),
                Arguments.of(
                        "Address { city: 'Basel', line: {'1', '2'} }",
                        new Address().addLine("1").addLine("2").setCity("Basel")),
                Arguments.of(
                        "Encounter.participant { period: Interval[2025-01, null] }",
                        new EncounterParticipantComponent().setPeriod(period)),
                Arguments.of("{1, {'a'}}", List.of(1, List.of("a"))),
                Arguments.of("Tuple {}", tuple()),
                Arguments.of(
                        "Tuple { a: null, b: Tuple { c: s|a } }",
                        tuple("b", tuple("c", new Coding("s", "a", null)), "a", null)),
                Arguments.of("Tuple { a: 'x, b: \\'y\\'' }", tuple("a", "x, b: 'y'")));
    }

    @Test
    void findsTheCodesOfCodedValuesOnly() {
        Coding coding = new Coding("s", "a", "A");

        assertThat(List.of(
                        coding,
                        new CodeableConcept(coding),
                        new Code().withSystem("s").withCode("a").withDisplay("A"),
                        new Concept()
                                .withCode(
                                        new Code().withSystem("s").withCode("a").withDisplay("A"))))
                .allSatisfy(value -> assertThat(LogicValues.codings(value))
                        .singleElement()
                        .matches(found -> found.equalsDeep(coding)));
        assertThat(LogicValues.codings("s|a")).isEmpty();
    }

    private static Tuple tuple(Object... namesAndValues) {
        Map<String, Object> elements = new LinkedHashMap<>();
        List<Object> all = Arrays.asList(namesAndValues);
        for (int index = 0; index < all.size(); index += 2) {
            elements.put(all.get(index).toString(), all.get(index + 1));
        }
        return new Tuple().withElements(elements);
    }
}
