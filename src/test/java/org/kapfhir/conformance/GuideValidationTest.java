package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.ErrorCode;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every conforming record passes, every breaking one fails for the one reason that the table names. */
class GuideValidationTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures", "guide");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuideValidator VALIDATOR = new GuideValidator(FHIR);

    @ParameterizedTest(name = "{0}")
    @MethodSource("conformingRecords")
    void acceptsAConformingRecord(String name, String json) {
        assertThat(VALIDATOR.errors(json)).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/fixtures/guide/expectations.csv", numLinesToSkip = 1)
    void refusesABreakingRecordForOneReason(
            String file, String profile, String severity, String path, String messageKey) throws IOException {
        String json = Files.readString(FIXTURES.resolve(file), StandardCharsets.UTF_8);

        List<SingleValidationMessage> found = VALIDATOR.validate(json).stream()
                .filter(message -> messageKey.equals(message.getMessageId()))
                .toList();

        assertThat(found).as("%s breaks %s", file, profile).isNotEmpty().allSatisfy(message -> {
            assertThat(message.getSeverity().getCode()).isEqualTo(severity);
            assertThat(message.getLocationString()).startsWith(path.replaceAll("\\[x]$", ""));
        });
        assertThat(VALIDATOR.errors(json))
                .extracting(SingleValidationMessage::getMessageId)
                .allMatch(messageKey::equals);
    }

    @Test
    void namesEveryBreakingRecordInTheTable() throws IOException {
        Set<String> listed = Files.readAllLines(FIXTURES.resolve("expectations.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(FIXTURES.resolve("invalid"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> FIXTURES.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void publishesExactlyTheErrorCodesOfTheServer() {
        CodeSystem published = GuidePackage.fromClasspath(FHIR)
                .find(CodeSystem.class, Canonicals.ERROR_CODES)
                .orElseThrow();
        assertThat(published.getConcept())
                .extracting(ConceptDefinitionComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    static List<Object[]> conformingRecords() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        return Stream.of("classpath:guide/examples/*.json", "file:" + FIXTURES + "/valid/**/*.json")
                .flatMap(pattern -> resources(resolver, pattern))
                .toList();
    }

    private static Stream<Object[]> resources(PathMatchingResourcePatternResolver resolver, String pattern) {
        try {
            Resource[] found = resolver.getResources(pattern);
            assertThat(found).as(pattern).isNotEmpty();
            return Arrays.stream(found).map(GuideValidationTest::named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] named(Resource file) {
        try {
            return new Object[] {file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
