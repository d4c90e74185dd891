package org.kapfhir.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.shared.Canonicals;

/** A response that stands alone in a record counts in the rules exactly as the score that storing it would make. */
class ScoredByTheRulesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuideLogic LOGIC = GuideLogic.compile(GuidePackage.fromClasspath(FHIR), FHIR);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00Z");
    private static final Map<String, String> DEFINITIONS = Map.of(
            "phq-9", "PHQ-9 scores",
            "kap-nested", "PHQ-9 scores",
            "gad-7", "GAD-7 scores",
            "pcl-5", "PCL-5 scores",
            "madrs", "MADRS scores",
            "qids-sr16", "QIDS-SR16 scores");

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(
            resources = {"/fixtures/questionnaires/scores.csv", "/fixtures/questionnaires/refusals.csv"},
            delimiter = '|',
            quoteCharacter = '"',
            numLinesToSkip = 1)
    void countsAsStoringItWould(String situation, String form, @Nullable String answers) {
        String definition = DEFINITIONS.get(form);
        if (definition == null) {
            return;
        }
        QuestionnaireResponse response = ResponseText.of(form, answers == null ? "" : answers);
        response.setId("QuestionnaireResponse/q1");
        Patient patient = new Patient();
        patient.setId("Patient/ana");

        Object scores = LOGIC.evaluate(
                        Canonicals.BASE + "/Library/KapScores",
                        List.of(definition),
                        new PatientRecord(patient, List.of(response)),
                        Map.of("As of", NOW),
                        NOW)
                .get(definition);

        assertThat(((List<?>) scores).stream().map(ScoredByTheRulesTest::value).toList())
                .isEqualTo(stored(response));
    }

    private static double value(Object score) {
        return ((BigDecimal) ((Map<?, ?>) score).get("value")).doubleValue();
    }

    private static List<Double> stored(QuestionnaireResponse response) {
        return ScoringFixture.SCORING.scoresAmong(List.of(response)).stream()
                .filter(Observation::hasValueQuantity)
                .map(score -> score.getValueQuantity().getValue().doubleValue())
                .toList();
    }
}
