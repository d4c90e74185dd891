package org.kapfhir.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningDoors;
import org.kapfhir.screening.ScreeningDoors.Case;

/** When a card is shown, from which record, and what a card looks like. */
class CandidacyServiceTest {
    private static final PatientRecord DEPRESSED =
            record("condition sct:370143000 active confirmed 2025-06-01; bp 185/95 mm[Hg] 2026-11-10");
    private static final PersonScreening SCREENING = ScreeningDoors.screening(ScreeningDoors.chartOf(DEPRESSED));
    private static final CandidacyService SERVICE = CdsDoor.service(SCREENING, ScreeningDoors.chartOf(DEPRESSED));

    @Test
    void asksForEveryTypeThatTheLogicRetrieves() {
        Map<String, String> templates = CdsDoor.prefetch().templates();

        assertThat(templates)
                .containsEntry("patient", "Patient/{{context.patientId}}")
                .containsEntry("condition", "Condition?patient={{context.patientId}}")
                .containsEntry(
                        "medicationRequest",
                        "MedicationRequest?patient={{context.patientId}}&_include=MedicationRequest:medication")
                .doesNotContainKey("medication");
        assertThat(templates.values())
                .allSatisfy(template -> assertThat(template.replace("{{context.patientId}}", ""))
                        .doesNotContain("{{"));
    }

    @Test
    void showsACardOnAChartOnlyToWhomTreatmentMightConcern() {
        assertThat(answer(CdsDoor.request(CdsService.PATIENT_VIEW, DEPRESSED)).cards())
                .first()
                .satisfies(card -> assertThat(card.indicator()).isEqualTo("critical"));
        assertThat(answer(CdsDoor.request(CdsService.PATIENT_VIEW, record(null)))
                        .cards())
                .isEmpty();
    }

    @Test
    void speaksOnlyWhenKetamineIsOrdered() {
        ObjectNode selected = CdsDoor.request(CdsService.ORDER_SELECT, DEPRESSED);
        assertThat(answer(selected).cards()).isNotEmpty();

        ((ObjectNode) selected.path("context")).putArray("selections").add("MedicationRequest/another");
        assertThat(answer(selected).cards()).isEmpty();

        ObjectNode aspirin = CdsDoor.request(CdsService.ORDER_SIGN, DEPRESSED);
        String drafts = aspirin.path("context").path("draftOrders").toString();
        ((ObjectNode) aspirin.path("context")).set("draftOrders", CdsDoor.tree(drafts.replace("6130", "1191")));
        assertThat(answer(aspirin).cards()).isEmpty();
    }

    @Test
    void keepsSummariesShortAndMarkupOut() {
        String wild = "condition icd:I67.1=<b>aneurysm</b>_[x](javascript:1) active confirmed 2019-01-01";
        CdsAnswer answer = answer(CdsDoor.request(CdsService.ORDER_SIGN, record(wild)));

        assertThat(answer.cards()).allSatisfy(card -> {
            assertThat(card.summary().length()).isLessThan(140);
            assertThat(card.source().label()).isNotBlank();
            assertThat(card.suggestions().isEmpty()).isEqualTo(card.selectionBehavior() == null);
            assertThat(card.detail()).doesNotContain("<b>", "[x](");
        });
        assertThat(answer.cards().get(0).detail()).contains("\\<b\\>");
    }

    @Test
    void needsTheWholeRecordAndReadsTheRestFromTheStoreOnlyForWhoMay() {
        ObjectNode request = CdsDoor.request(CdsService.ORDER_SIGN, DEPRESSED);
        ((ObjectNode) request.path("prefetch")).remove("condition");
        request.put("fhirServer", "http://169.254.169.254/fhir");
        CdsCall call = CdsCall.of(CdsService.ORDER_SIGN, request);

        assertThatThrownBy(() -> SERVICE.answer(call, new CdsCaller("ehr", false, Set.of())))
                .isInstanceOfSatisfying(
                        CdsRefused.class,
                        refused -> assertThat(refused.errorCode().httpStatus()).isEqualTo(412));
        assertThat(SERVICE.answer(call, new CdsCaller("ehr", true, Set.of()))
                        .cards()
                        .get(0)
                        .summary())
                .contains("excluded");
    }

    @Test
    void countsASearchWithMorePagesAsMissing() {
        ObjectNode request = CdsDoor.request(CdsService.ORDER_SIGN, DEPRESSED);
        ((ObjectNode) request.path("prefetch").path("condition"))
                .putArray("link")
                .addObject()
                .put("relation", "next")
                .put("url", "https://ehr.example.org/page2");

        assertThatThrownBy(() -> answer(request)).isInstanceOf(CdsRefused.class);
    }

    private static CdsAnswer answer(ObjectNode request) {
        return CdsDoor.answer(request, SERVICE);
    }

    private static PatientRecord record(@Nullable String text) {
        return ScreeningDoors.record(new Case("", text, null, false, "", ""));
    }
}
