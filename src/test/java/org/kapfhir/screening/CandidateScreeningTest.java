package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.shared.ErrorCode;

class CandidateScreeningTest {

    @Test
    void listsEveryCriterionInTheOrderOfTheProtocol() {
        Screening screening =
                ScreeningFixture.screen(new RecordBuilder().build(), ScreeningFixture.request(null, false));

        assertThat(screening.findings())
                .extracting(finding -> finding.code().getCode())
                .containsExactlyElementsOf(screening.request().protocol().criteria().stream()
                        .map(criterion -> criterion.code().getCode())
                        .toList());
    }

    @Test
    void leavesTheRecordAsItWas() {
        PatientRecord record = RecordText.parse("condition icd-oid:F331 active confirmed 2025-06-01");
        String before = json(record.resources().get(0));

        Screening screening = ScreeningFixture.screen(record, ScreeningFixture.request(null, false));

        assertThat(json(record.resources().get(0))).isEqualTo(before);
        assertThat(ScreeningFixture.finding(screening, "indication").evidence().get(0))
                .as("evidence is the entry that was handed in, not a normalized copy")
                .isSameAs(record.resources().get(0));
    }

    @Test
    void refusesThePersonWhoDied() {
        PatientRecord record = new RecordBuilder().build();
        record.patient().setDeceased(new BooleanType(true));

        assertDeceased(record, "2026-11-20");
    }

    @Test
    void refusesThePersonWhoHadDiedByThen() {
        PatientRecord record = new RecordBuilder().build();
        record.patient().setDeceased(new DateTimeType("2026-03-01T10:00:00Z"));

        assertDeceased(record, "2026-03-01T10:00:00Z");
        assertThat(screenAsOf(record, "2026-03-01T09:59:59Z").findings()).isNotEmpty();
    }

    @Test
    void looksAtThePastWithTheEyesOfThePast() {
        PatientRecord record = RecordText.parse(
                "condition icd:F23 resolved confirmed 2015-01-01..2015-03-01; bp 190/80 mm[Hg] 2015-02-01");

        Screening then = screenAsOf(record, "2015-02-10");
        Screening before = screenAsOf(record, "2014-12-31");

        assertThat(ScreeningFixture.finding(then, "active-psychosis").result()).isEqualTo(CriterionFinding.Result.MET);
        assertThat(ScreeningFixture.finding(then, "severe-hypertension").result())
                .isEqualTo(CriterionFinding.Result.MET);
        assertThat(ScreeningFixture.finding(before, "past-psychosis").result())
                .isEqualTo(CriterionFinding.Result.UNKNOWN);
        assertThat(ScreeningFixture.finding(before, "severe-hypertension").result())
                .isEqualTo(CriterionFinding.Result.UNKNOWN);
    }

    @Test
    void countsTheAgeOnTheCalendarDateOfTheQuestion() {
        PatientRecord record = new RecordBuilder().born("2008-11-20").build();

        Screening inTheEast = screenAsOf(record, "2026-11-20T01:00:00+14:00");
        Screening inTheWest = screenAsOf(record, "2026-11-19T23:00:00-10:00");

        assertThat(ScreeningFixture.finding(inTheEast, "adult").result()).isEqualTo(CriterionFinding.Result.MET);
        assertThat(ScreeningFixture.finding(inTheWest, "adult").result()).isEqualTo(CriterionFinding.Result.NOT_MET);
    }

    @Test
    void readsADrugThroughAReference() {
        Medication sertraline =
                new Medication().setCode(RecordBuilder.coded("http://www.nlm.nih.gov/research/umls/rxnorm", "312941"));
        sertraline.setId("Medication/s");
        PatientRecord record = RecordText.parse("condition sct:21897009 active confirmed 2025-01-01;"
                + " statement rx:4493 stopped sct:266721009 2025-05-01..2025-07-01;"
                + " statement rx:1 stopped sct:266721009 2025-02-01..2025-04-01");
        var statement =
                (org.hl7.fhir.r4.model.MedicationStatement) record.resources().get(2);
        statement.setMedication(new Reference("Medication/s"));
        PatientRecord withDrug = new PatientRecord(
                record.patient(),
                List.of(record.resources().get(0), record.resources().get(1), statement, sertraline));

        Screening screening = ScreeningFixture.screen(withDrug, ScreeningFixture.request(null, false));

        assertThat(ScreeningFixture.finding(screening, "treatment-resistance").result())
                .isEqualTo(CriterionFinding.Result.MET);
    }

    @Test
    void doesNotScoreAFormWhereOneItemStandsTwiceForAnother() {
        PatientRecord record =
                RecordText.parse("condition sct:21897009 active confirmed 2025-01-01; form gad-7 3333333 2026-11-15");
        QuestionnaireResponse form = (QuestionnaireResponse) record.resources().get(1);
        form.getItem().get(6).setLinkId(form.getItem().get(5).getLinkId());

        Screening screening = ScreeningFixture.screen(record, ScreeningFixture.request(null, true));

        assertThat(ScreeningFixture.finding(screening, "severity").result()).isEqualTo(CriterionFinding.Result.UNKNOWN);
    }

    @Test
    void answersAboutBareEntries() {
        Condition condition = new Condition();
        condition.setId("Condition/bare");
        MedicationRequest request = new MedicationRequest();
        request.setId("MedicationRequest/bare");
        var patient = new RecordBuilder().build().patient();

        Screening screening = ScreeningFixture.screen(
                new PatientRecord(patient, List.of(condition, request)), ScreeningFixture.request(null, true));

        assertThat(screening.decision()).isEqualTo(Decision.NOT_INDICATED);
    }

    @Test
    void givesManyCallersAtOnceTheSameAnswer() {
        PatientRecord record =
                RecordText.parse("condition icd:I67.1 active confirmed 2019-01-01; bp 150/95 mm[Hg] 2026-11-10");
        ScreeningRequest request = ScreeningFixture.request(null, false);
        List<String> alone = explanations(ScreeningFixture.screen(record, request));

        List<List<String>> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> explanations(ScreeningFixture.screen(record, request)))
                .toList();

        assertThat(together).allSatisfy(answer -> assertThat(answer).isEqualTo(alone));
    }

    private static List<String> explanations(Screening screening) {
        return screening.findings().stream().map(CriterionFinding::explanation).toList();
    }

    private static Screening screenAsOf(PatientRecord record, String asOf) {
        return ScreeningFixture.screen(record, ScreeningFixture.reader().read(null, null, asOf, null, null));
    }

    private static void assertDeceased(PatientRecord record, String asOf) {
        assertThatThrownBy(() -> screenAsOf(record, asOf))
                .isInstanceOfSatisfying(
                        SubjectRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.SUBJECT_DECEASED));
    }

    private static String json(Resource resource) {
        return ScreeningFixture.FHIR.newJsonParser().encodeResourceToString(resource);
    }
}
