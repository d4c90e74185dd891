package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.conformance.UsedCodes.Use;

/**
 * No validator without a terminology server knows the codes of others. So each one that the guide uses stands in a table
 * with its published display and where that was read, and the guide uses no other. The page on terminology has the keys of
 * the sources.
 */
class VerifiedCodesTest {
    private static final String LOINC = "http://loinc.org";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final Set<String> OF_OTHERS = Set.of(
            "http://snomed.info/sct",
            LOINC,
            ICD_10_CM,
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "http://www.whocc.no/atc",
            "http://www.ama-assn.org/go/cpt");
    private static final Path TABLE = Path.of("src", "test", "resources", "fixtures", "guide", "verified-codes.csv");
    private static final List<Use> USES = UsedCodes.ofTheGuide();

    private record Verified(String display, String source) {}

    @Test
    void everyCodeOfOthersIsVerifiedWithItsDisplay() throws IOException {
        Map<String, Verified> table = table();
        List<String> wrong = USES.stream()
                .filter(use -> OF_OTHERS.contains(use.system()))
                .filter(use -> !table.containsKey(key(use.system(), use.code()))
                        || (!use.display().isEmpty()
                                && !use.display()
                                        .equals(table.get(key(use.system(), use.code()))
                                                .display())))
                .map(Use::toString)
                .distinct()
                .toList();

        assertThat(wrong)
                .as("codes that are not in the table, or not with this display")
                .isEmpty();
        assertThat(table.values()).allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }

    @Test
    void theTableHoldsNothingElse() throws IOException {
        Set<String> used =
                USES.stream().map(use -> key(use.system(), use.code())).collect(Collectors.toSet());

        Set<String> unused = new TreeSet<>(table().keySet());
        unused.removeAll(used);

        assertThat(unused).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "70221-5, is in no published list and is not the PCL-5",
        "71969-0, is not the PCL-5",
        "96843-5, is not the PCL-5",
        "89244-8, is not the PCL-5",
        "68517-2, counts occasions of heavy drinking and is not the first AUDIT-C question",
        "76504-0, is not the total of the AUDIT-C",
        "70273-5, is not the GAD-7"
    })
    void usesNoCodeThatIsOftenMistakenForAnother(String code, String reason) {
        assertThat(USES)
                .filteredOn(use -> use.system().equals(LOINC))
                .as(reason)
                .noneMatch(use -> use.code().equals(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "phq-9, 44249-1, /44261-6, 44261-6",
        "gad-7, 69737-5, /70274-6, 70274-6",
        "audit-c, 72109-2, /75626-2, 75626-2"
    })
    void tellsThePanelFromTheTotal(String form, String panel, String totalLink, String total) {
        Questionnaire questionnaire = questionnaire(form);

        assertThat(questionnaire.getCodeFirstRep().getCode()).isEqualTo(panel);
        assertThat(item(questionnaire, totalLink).getCodeFirstRep().getCode()).isEqualTo(total);
        assertThat(USES)
                .filteredOn(use -> use.code().equals(panel))
                .as("the panel stands for the form, in sets of panels, and among what is sensitive whoever counts it")
                .extracting(Use::file)
                .allMatch(file -> file.equals("Questionnaire-" + form + ".json")
                        || file.matches("ValueSet-kap-[a-z-]+-(panels|information)\\.json"));
    }

    @Test
    void asksTheFirstAuditCQuestionUnderItsOwnCode() {
        assertThat(questionnaire("audit-c").getItem().stream()
                        .map(item -> item.getCodeFirstRep().getCode())
                        .filter(code -> code != null && code.startsWith("685"))
                        .toList())
                .containsExactly("68518-0", "68519-8", "68520-6");
    }

    /** These codes became categories: records of today are coded below them, older ones with them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("categoriesOfAorticAneurysm")
    void holdsTheCodesBelowACategoryOfAorticAneurysm(String category, List<String> below) {
        Set<String> codes = USES.stream()
                .filter(use -> use.file().equals("ValueSet-kap-aneurysm-conditions.json"))
                .map(Use::code)
                .collect(Collectors.toSet());

        assertThat(codes).contains(category).containsAll(below);
    }

    static Stream<Arguments> categoriesOfAorticAneurysm() {
        return Stream.of(
                arguments("I71.2", List.of("I71.20", "I71.21", "I71.22", "I71.23")),
                arguments("I71.3", List.of("I71.30", "I71.31", "I71.32", "I71.33")),
                arguments("I71.4", List.of("I71.40", "I71.41", "I71.42", "I71.43")));
    }

    /** The rule that refuses them names them, and nothing else does. */
    @Test
    void labelsNothingWithADeprecatedConfidentialityCode() {
        assertThat(USES)
                .filteredOn(use -> use.system().endsWith("/v3-Confidentiality"))
                .filteredOn(use -> Set.of("ETH", "PSY", "SDV", "HIV").contains(use.code()))
                .extracting(Use::file)
                .containsOnly("StructureDefinition-kap-information-consent.json");
    }

    private static Questionnaire questionnaire(String id) {
        return GuidePackage.fromClasspath(FhirContext.forR4Cached())
                .find(Questionnaire.class, "https://kapfhir.org/ig/Questionnaire/" + id)
                .orElseThrow();
    }

    private static QuestionnaireItemComponent item(Questionnaire questionnaire, String linkId) {
        return questionnaire.getItem().stream()
                .filter(item -> linkId.equals(item.getLinkId()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Verified> table() throws IOException {
        Map<String, Verified> table = new HashMap<>();
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(Files.newBufferedReader(TABLE, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                table.put(key(row.get("system"), row.get("code")), new Verified(row.get("display"), row.get("source")));
            }
        }
        return table;
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }
}
