package org.kapfhir.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.kapfhir.shared.RequestRefused;

class ResponseScoringTest {

    @Test
    void saysWhoseScoreItIsFromWhenAndFromWhat() {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setId("QuestionnaireResponse/q1/_history/3");
        response.setEncounter(new Reference("Encounter/e1"));
        response.setSource(new Reference("Patient/ana"));
        response.setAuthor(new Reference("Practitioner/p1"));
        response.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "MH", null));

        Observation score = onlyScore(response);

        assertThat(score.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(score.getSubject().getReference()).isEqualTo("Patient/ana");
        assertThat(score.getEncounter().getReference()).isEqualTo("Encounter/e1");
        assertThat(score.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-05-02T18:30:00+02:00");
        assertThat(score.getPerformerFirstRep().getReference()).isEqualTo("Patient/ana");
        assertThat(score.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/q1");
        assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("44261-6");
        assertThat(score.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("MH");
        assertThat(score.getMeta().hasProfile("https://kapfhir.org/ig/StructureDefinition/kap-phq9-score"))
                .isTrue();
    }

    @Test
    void doesNotNameADeviceAsPerformer() {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setAuthor(new Reference("Device/tablet"));

        assertThat(onlyScore(response).hasPerformer()).isFalse();
    }

    @Test
    void marksTheScoreOfAnAmendedResponse() {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setStatus(QuestionnaireResponseStatus.AMENDED);

        assertThat(onlyScore(response).getStatus()).isEqualTo(ObservationStatus.AMENDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionnaireResponseStatus.class,
            mode = Mode.EXCLUDE,
            names = {"COMPLETED", "AMENDED"})
    void scoresNothingThatIsNotFinished(QuestionnaireResponseStatus status) {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setStatus(status);

        assertThat(ScoringFixture.SCORING.score(response)).isEmpty();
    }

    @Test
    void scoresNoFormOfAnotherGuide() {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setQuestionnaire("http://example.org/Questionnaire/phq-9");

        assertThat(ScoringFixture.SCORING.score(response)).isEmpty();
    }

    @Test
    void scoresNoFormThatYieldsNothing() {
        QuestionnaireResponse response = ResponseText.completed("kap-pre-screening", "glaucoma=true");

        assertThat(ScoringFixture.SCORING.score(response)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"|0.1.0, true", "|, true", "'', true", "|0.0.9, false"})
    void knowsTheFormWithItsVersionOrNone(String version, boolean known) {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setQuestionnaire(response.getQuestionnaire() + version);

        if (known) {
            assertThat(ScoringFixture.SCORING.score(response)).isPresent();
        } else {
            assertThatThrownBy(() -> ScoringFixture.SCORING.score(response))
                    .isInstanceOf(QuestionnaireUnknown.class)
                    .hasMessageContaining("0.1.0");
        }
    }

    @Test
    void asksWhoseResponseItIs() {
        QuestionnaireResponse nobodys = ResponseText.phq9("222222222").setSubject(null);
        QuestionnaireResponse ofAGroup = ResponseText.phq9("222222222").setSubject(new Reference("Group/g1"));

        for (QuestionnaireResponse response : List.of(nobodys, ofAGroup)) {
            assertThatThrownBy(() -> ScoringFixture.SCORING.score(response))
                    .isInstanceOfSatisfying(
                            RequestRefused.class,
                            refused -> assertThat(refused.errorCode().code()).isEqualTo("response-incomplete"));
        }
    }

    @Test
    void asksWhenTheResponseWasGiven() {
        QuestionnaireResponse response = ResponseText.phq9("222222222");
        response.setAuthoredElement(null);

        assertThatThrownBy(() -> ScoringFixture.SCORING.score(response))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("authored");
    }

    @Test
    void doesNotBelievePointsThatCameWithTheAnswers() {
        QuestionnaireResponse response = ResponseText.phq9("000000000");
        response.getItemFirstRep()
                .getAnswerFirstRep()
                .getValueCoding()
                .addExtension("http://hl7.org/fhir/StructureDefinition/ordinalValue", new DecimalType(99));

        assertThat(onlyScore(response).getValueQuantity().getValue()).isZero();
    }

    @Test
    void leavesTheResponseAsItIs() {
        QuestionnaireResponse response = ResponseText.phq9("123123123");
        QuestionnaireResponse before = response.copy();

        ScoringFixture.SCORING.score(response);

        assertThat(response.equalsDeep(before)).isTrue();
    }

    @Test
    void findsTheScoresOfAWholeRecord() {
        List<Observation> scores = ScoringFixture.SCORING.scoresAmong(List.of(
                new Patient(),
                ResponseText.phq9("222222222"),
                ResponseText.gad7("1111111"),
                ResponseText.completed("madrs", "total=99")));

        assertThat(scores)
                .extracting(score -> score.getValueQuantity().getValue().intValue())
                .containsExactly(18, 7);
        assertThat(scores).noneMatch(Observation::hasDerivedFrom);
    }

    @ParameterizedTest(name = "item 9 of {0} points raises: {1}")
    @CsvSource({
        "000000000, false",
        "000000001, true",
        "000000003, true",
        "333333330, false",
        "33333333-, false",
        "--------1, true"
    })
    void raisesAFlagFromItemNineWhateverTheTotal(String points, boolean raised) {
        List<Flag> flags = flags(ResponseText.phq9(points));

        assertThat(flags).hasSize(raised ? 1 : 0);
        assertThat(flags).allSatisfy(flag -> {
            assertThat(flag.getStatus()).isEqualTo(Flag.FlagStatus.ACTIVE);
            assertThat(flag.getCode().getCodingFirstRep().getCode()).isEqualTo("suicidal-ideation");
            assertThat(flag.getSubject().getReference()).isEqualTo("Patient/ana");
            assertThat(flag.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-05-02T18:30:00+02:00");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"none, ''", "low, ''", "moderate, suicide-risk-moderate", "high, suicide-risk-high"})
    void raisesAFlagFromTheLevelOfTheScreener(String level, String flag) {
        List<Flag> flags = flags(ResponseText.completed("cssrs-risk", "risk=" + level + "@kap-suicide-risk"));

        assertThat(flags)
                .extracting(raised -> raised.getCode().getCodingFirstRep().getCode())
                .containsExactlyElementsOf(flag.isEmpty() ? List.of() : List.of(flag));
    }

    private static List<Flag> flags(QuestionnaireResponse response) {
        return ScoringFixture.SCORING.score(response).orElseThrow().flags();
    }

    private static Observation onlyScore(QuestionnaireResponse response) {
        return ScoringFixture.SCORING.score(response).orElseThrow().scores().get(0);
    }
}
