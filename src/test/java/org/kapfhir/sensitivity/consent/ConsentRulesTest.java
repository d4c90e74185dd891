package org.kapfhir.sensitivity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What consents say about an access, row by row; asked at noon of 2026-11-26. */
class ConsentRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(files = "src/test/resources/fixtures/sensitivity/consents.csv", delimiter = ';', numLinesToSkip = 1)
    void decidesByTheConsentsOfAPerson(
            String name, String consents, String actors, String purposes, String record, ConsentDecision decision) {
        AccessQuestion question = new AccessQuestion(words(actors), words(purposes), NOON, record(record));

        assertThat(ConsentRules.decide(ConsentText.parse(consents), question)).isEqualTo(decision);
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ", -1)).collect(Collectors.toSet());
    }

    private static Resource record(String text) {
        String[] words = text.split(" ", -1);
        Resource record = switch (words[0]) {
            case "Observation" -> new Observation();
            case "DocumentReference" -> new DocumentReference();
            default -> new Condition();
        };
        record.setId(words[0] + "/1");
        for (int index = 1; index < words.length; index++) {
            String[] part = words[index].split("=", -1);
            switch (part[0]) {
                case "code" -> ((Condition) record).getCode().addCoding().setCode(part[1]);
                case "encounter" -> ((Condition) record).setEncounter(new Reference("Encounter/" + part[1]));
                case "recorder" -> ((Condition) record).setRecorder(new Reference("Practitioner/" + part[1]));
                default ->
                    record.getMeta()
                            .addSecurity(new Coding(
                                    "http://terminology.hl7.org/CodeSystem/"
                                            + (part[0].length() == 1 ? "v3-Confidentiality" : "v3-ActCode"),
                                    part[0],
                                    null));
            }
        }
        return record;
    }
}
