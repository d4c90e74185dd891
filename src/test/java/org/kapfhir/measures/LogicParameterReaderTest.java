package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.LibraryLogic;
import org.kapfhir.decisionsupport.PublishedLogic;
import org.kapfhir.shared.ParameterRefused;

/** What a caller may give the logic of a measure, and what the logic then sees. */
class LogicParameterReaderTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LogicParameterReader BERLIN =
            new LogicParameterReader(new PeriodReader(ZoneId.of("Europe/Berlin")));
    private static final List<String> TYPES = List.of(
            "Integer",
            "Decimal",
            "System.Quantity",
            "Boolean",
            "String",
            "DateTime",
            "Date",
            "Time",
            "Code",
            "Concept",
            "Interval<DateTime>",
            "List<String>");
    private static final LibraryLogic LOGIC = logic();

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("taken")
    void givesTheLogicWhatWasSent(String type, Type sent, String seen) {
        assertThat(seenByLogic(type, sent)).isEqualTo(seen);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("Integer", new IntegerType(7), "7"),
                Arguments.of("Decimal", new DecimalType("7.5"), "7.5"),
                Arguments.of("System.Quantity", new Quantity().setValue(3).setCode("wk"), "3 'weeks'"),
                Arguments.of("Boolean", new BooleanType(false), "false"),
                Arguments.of("String", new StringType("yes"), "yes"),
                Arguments.of("String", new CodeType("week-8"), "week-8"),
                Arguments.of("String", new CanonicalType("http://example.org/a"), "http://example.org/a"),
                Arguments.of("DateTime", new DateTimeType("2025-07-01T10:00:00+02:00"), "2025-07-01T10:00:00.000"),
                Arguments.of("DateTime", new InstantType("2025-07-01T10:00:00+02:00"), "2025-07-01T10:00:00.000"),
                Arguments.of("DateTime", new DateType("2025-07-01"), "2025-07-01T23:59:59.999"),
                Arguments.of("Date", new DateType("2025-07-01"), "2025-07-01"),
                Arguments.of("Date", new DateType("2025-07"), "2025-07"),
                Arguments.of("Time", new TimeType("10:30:00"), "10:30:00.000"),
                Arguments.of("Code", new Coding("http://example.org", "a", null), "http://example.org|a"),
                Arguments.of(
                        "Concept",
                        new CodeableConcept().addCoding(new Coding("http://example.org", "a", null)),
                        "http://example.org|a"),
                Arguments.of(
                        "Interval<DateTime>",
                        period("2025-01-01", "2025-12-31"),
                        "2025-01-01T00:00:00.000 to 2025-12-31T23:59:59.999"),
                Arguments.of(
                        "Interval<DateTime>",
                        period("2025", "2025"),
                        "2025-01-01T00:00:00.000 to 2025-12-31T23:59:59.999"),
                Arguments.of(
                        "Interval<DateTime>",
                        period("2025-07-01T10:00:00+02:00", "2025-07"),
                        "2025-07-01T10:00:00.000 to 2025-07-31T23:59:59.999"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void refusesWhatTheLogicCannotUse(String type, Type sent) {
        assertThatThrownBy(() -> BERLIN.read(parameters(type, sent), LOGIC.parameters()))
                .isInstanceOf(ParameterRefused.class)
                .hasMessageContaining("The " + type)
                .satisfies(refused -> assertThat(
                                ((ParameterRefused) refused).findings().get(0).expression())
                        .contains("'parameters'"));
    }

    static Stream<Arguments> refused() {
        Period unknownStart = period(null, "2025");
        unknownStart.getStartElement().addExtension().setUrl("http://example.org/unknown");
        return Stream.of(
                Arguments.of("Integer", new DecimalType("7.5")),
                Arguments.of("Decimal", new StringType("7.5")),
                Arguments.of("System.Quantity", new Quantity()),
                Arguments.of("Boolean", new StringType("false")),
                Arguments.of("String", new BooleanType(true)),
                Arguments.of("String", new DateType("2025-07-01")),
                Arguments.of("DateTime", new StringType("2026-10-01")),
                Arguments.of("DateTime", new DateTimeType("0000")),
                Arguments.of("DateTime", period("2025", "2025")),
                Arguments.of("Date", new DateTimeType("2025-07-01T10:00:00+02:00")),
                Arguments.of("Date", new DateType("0000")),
                Arguments.of("Time", new StringType("10:30:00")),
                Arguments.of("Time", new TimeType("at noon")),
                Arguments.of("Code", new CodeType("a")),
                Arguments.of("Code", new CodeableConcept().setText("a")),
                Arguments.of("Concept", new StringType("a")),
                Arguments.of("Interval<DateTime>", new DateType("2025")),
                Arguments.of("Interval<DateTime>", period("2025-07-02", "2025-07-01")),
                Arguments.of("Interval<DateTime>", period("0000", "2025")),
                Arguments.of("Interval<DateTime>", period("2025", null)),
                Arguments.of("Interval<DateTime>", period(null, "2025")),
                Arguments.of("Interval<DateTime>", unknownStart),
                Arguments.of("List<String>", new Coding("http://example.org", "a", null)));
    }

    @Test
    void refusesAParameterThatTheLogicDoesNotHave() {
        assertThatThrownBy(() -> BERLIN.read(parameters("No such", new IntegerType(1)), LOGIC.parameters()))
                .isInstanceOf(ParameterRefused.class)
                .hasMessageContaining("takes no parameter The No such: it takes The Boolean, The Code");
    }

    private static Object seenByLogic(String type, Type sent) {
        Patient patient = new Patient();
        patient.setId("Patient/ana");
        return LOGIC.over(
                        new PatientRecord(patient, List.of()),
                        BERLIN.read(parameters(type, sent), LOGIC.parameters()),
                        OffsetDateTime.parse("2026-01-01T00:00:00+02:00"),
                        none -> List.of())
                .findings(List.of("Seen " + type))
                .get("Seen " + type)
                .value();
    }

    private static Parameters parameters(String type, Type value) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("The " + type).setValue(value);
        return parameters;
    }

    private static Period period(String start, String end) {
        return new Period().setStartElement(new DateTimeType(start)).setEndElement(new DateTimeType(end));
    }

    /** A parameter of each type, and what the logic reads there, as text. */
    private static LibraryLogic logic() {
        Map<String, String> texts = Map.of(
                "String", "%s",
                "DateTime", moment("%s"),
                "Code", "%1$s.system + '|' + %1$s.code",
                "Concept", "First(%1$s.codes).system + '|' + First(%1$s.codes).code",
                "Interval<DateTime>", moment("start of %1$s") + " + ' to ' + " + moment("end of %1$s"),
                "List<String>", "First(%s)");
        String cql = "library Takes version '1'\nusing FHIR version '4.0.1'\ninclude FHIRHelpers version '4.0.1'\n"
                + TYPES.stream()
                        .map(type -> "parameter \"The " + type + "\" " + type + "\n")
                        .collect(Collectors.joining())
                + "context Patient\n"
                + TYPES.stream()
                        .map(type -> "define \"Seen " + type + "\": "
                                + texts.getOrDefault(type, "ToString(%s)").formatted("\"The " + type + "\"") + "\n")
                        .collect(Collectors.joining());
        Library library = new Library();
        library.setUrl("http://example.org/Library/Takes").setName("Takes").setVersion("1");
        library.addContent().setContentType("text/cql").setData(cql.getBytes(StandardCharsets.UTF_8));
        return new PublishedLogic(List.of(library))
                .logic(PublishedLogic.guide(FHIR), GuidePackage.fromClasspath(FHIR))
                .library("http://example.org/Library/Takes");
    }

    private static String moment(String expression) {
        return "Substring(ToString(" + expression + "), 0, 23)";
    }
}
