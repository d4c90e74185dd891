package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.conformance.GuidePackage;

/** Which labels a record gets by the rules of the guide, row by row. */
class LabelRulesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final LabelRules RULES = LabelRules.ofGuide(GUIDE);
    private static final String DEPENDENCE =
            "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'75544000'}]}}";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            files = "src/test/resources/fixtures/sensitivity/labels.csv",
            delimiter = ';',
            quoteCharacter = '`',
            emptyValue = "",
            nullValues = "null",
            numLinesToSkip = 1)
    void labelsByTheRulesOfTheGuide(String name, String record, String labels) {
        assertThat(RULES.of(parse(record)))
                .extracting(Coding::getCode)
                .containsExactlyInAnyOrderElementsOf(
                        labels == null || labels.isBlank() ? List.of() : List.of(labels.split(" ", -1)));
    }

    @Test
    void namesTheLawByTheProgramAndNotByTheCode() {
        LabelRules program = new LabelRules(GUIDE, new SensitivityProperties(true, List.of()));

        assertThat(RULES.of(parse(DEPENDENCE))).extracting(Coding::getCode).doesNotContain("42CFRPart2");
        assertThat(program.of(parse(DEPENDENCE)))
                .extracting(Coding::getCode)
                .containsExactly("R", "ETH", "SUD", "42CFRPart2", "NORDSCLCD");
        assertThat(program.of(parse("{'resourceType':'Observation','code':{'text':'Body weight'}}")))
                .isEmpty();
    }

    @Test
    void labelsEveryRecordOfAProgramElsewhere() {
        LabelRules rules =
                new LabelRules(GUIDE, new SensitivityProperties(false, List.of("https://recovery.example.org/")));

        assertThat(rules.of(parse("{'resourceType':'Observation','meta':{'source':'https://recovery.example.org/ehr'},"
                        + "'code':{'text':'Body weight'}}")))
                .extracting(Coding::getCode)
                .containsExactly("R", "ETH", "42CFRPart2", "NORDSCLCD");
        assertThat(rules.of(parse("{'resourceType':'Observation','meta':{'source':'https://other.example.org/'},"
                        + "'code':{'text':'Body weight'}}")))
                .isEmpty();
    }

    private static Resource parse(String record) {
        return (Resource) FHIR.newJsonParser().parseResource(record.replace('\'', '"'));
    }
}
