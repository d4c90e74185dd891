package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.conformance.GuideRecords.Conforming;
import org.kapfhir.conformance.GuideRecords.Expectation;

/** HL7's own validator, without a network, says the same as the table, and nothing against the guide itself. */
@TestInstance(Lifecycle.PER_CLASS)
class OfficialValidationTest {
    private static final Path GUIDE = Path.of("target", "classes", "guide", "package");

    private OfficialValidator validator;

    @BeforeAll
    void startTheEngine() throws Exception {
        validator = OfficialValidator.of(GUIDE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#conforming")
    void acceptsAConformingRecord(Conforming example) {
        assertThat(validator.errors(example.json())).as(example.name()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#expectations")
    void refusesABreakingRecordForOneReason(Expectation expected) {
        String json = expected.json();

        List<ValidationMessage> found = validator.validate(json).stream()
                .filter(message -> expected.messageKey().equals(message.getMessageId()))
                .toList();

        assertThat(found)
                .as("%s breaks %s", expected.file(), expected.profile())
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.getLevel().toCode()).isEqualTo(expected.severity());
                    assertThat(message.getLocation()).startsWith(expected.path().replaceAll("\\[x]$", ""));
                });
        assertThat(validator.errors(json))
                .extracting(ValidationMessage::getMessageId)
                .allMatch(expected.messageKey()::equals);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void findsNothingWrongInADefinitionOfTheGuide(Path file) throws IOException {
        assertThat(validator.errors(Files.readString(file, StandardCharsets.UTF_8)))
                .as(file.getFileName().toString())
                .isEmpty();
    }

    /** All but the ImplementationGuide, whose parameter codes belong to the publisher and not to the specification. */
    static List<Path> definitions() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> !file.endsWith("package.json"))
                    .filter(file -> !file.getFileName().toString().startsWith("ImplementationGuide-"))
                    .sorted()
                    .toList();
        }
    }
}
