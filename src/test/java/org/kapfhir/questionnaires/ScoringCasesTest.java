package org.kapfhir.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.shared.RequestRefused;

/** Each instrument at its boundaries, with items missing, and with answers that cannot be. */
class ScoringCasesTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(
            resources = "/fixtures/questionnaires/scores.csv",
            delimiter = '|',
            quoteCharacter = '"',
            numLinesToSkip = 1)
    void scores(
            String situation,
            String form,
            @Nullable String answers,
            @Nullable String value,
            @Nullable String absent,
            String source) {
        QuestionnaireResponse response = ResponseText.of(form, answers == null ? "" : answers);

        List<Observation> scores =
                ScoringFixture.SCORING.score(response).orElseThrow().scores();

        assertThat(scores).as(source).hasSize(1);
        Observation score = scores.get(0);
        assertThat(score.getMeta().getProfile()).hasSize(1);
        if (value == null) {
            assertThat(score.hasValue()).isFalse();
            assertThat(score.getDataAbsentReason().getCodingFirstRep().getCode())
                    .isEqualTo("unknown");
            assertThat(score.getDataAbsentReason().getText()).contains(String.valueOf(absent));
        } else if (score.hasValueCodeableConcept()) {
            assertThat(score.getValueCodeableConcept().getCodingFirstRep().getCode())
                    .as(source)
                    .isEqualTo(value);
        } else {
            assertThat(score.getValueQuantity().getValue().toPlainString())
                    .as(source)
                    .isEqualTo(value);
            assertThat(score.getValueQuantity().getCode()).isEqualTo("{score}");
            assertThat(score.hasDataAbsentReason()).isFalse();
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(
            resources = "/fixtures/questionnaires/refusals.csv",
            delimiter = '|',
            quoteCharacter = '"',
            numLinesToSkip = 1)
    void refuses(String situation, String form, String answers, String code, String expression, String says) {
        QuestionnaireResponse response = ResponseText.of(form, answers);

        assertThatThrownBy(() -> ScoringFixture.SCORING.score(response))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> {
                    assertThat(refused.errorCode().code()).isEqualTo(code);
                    assertThat(refused.errorCode().httpStatus()).isEqualTo(422);
                    assertThat(refused.findings()).anySatisfy(finding -> {
                        assertThat(finding.expression()).isEqualTo(expression);
                        assertThat(finding.whatToChange()).contains(says);
                    });
                });
        assertThat(ScoringFixture.SCORING.scoresAmong(List.of(response))).isEmpty();
    }
}
