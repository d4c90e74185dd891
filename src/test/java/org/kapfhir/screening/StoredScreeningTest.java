package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;

/** What persist stores, that storing again changes nothing, and what a later screening says about it. */
class StoredScreeningTest {
    private static final String ANEURYSM = "condition icd:I67.1 active confirmed 2019-01-01";

    private final List<Resource> stored = new ArrayList<>();
    private final ScreeningStore store =
            new ScreeningStore((resources, request) -> stored.addAll(resources), ScreeningFixture.CLOCK);

    @Test
    void storesTheAssessmentItsContraindicationsAndWhereTheyComeFrom() {
        RiskAssessment assessment = persist(record(ANEURYSM), "2026-11-20T12:00:00Z");

        assertThat(stored)
                .extracting(Resource::fhirType)
                .containsExactly("RiskAssessment", "DetectedIssue", "Provenance");
        DetectedIssue issue = (DetectedIssue) stored.get(1);
        assertThat(issue.getCode().getCodingFirstRep().getCode()).isEqualTo("aneurysmal-vascular-disease");
        assertThat(issue.getImplicatedFirstRep().getReference()).isEqualTo("Condition/1");
        Provenance provenance = (Provenance) stored.get(2);
        assertThat(provenance.getTarget())
                .extracting(target -> target.getReference())
                .containsExactly(assessment.getId(), issue.getId());
        assertThat(provenance.getEntityFirstRep().getWhat().getDisplay())
                .isEqualTo("https://kapfhir.org/ig/PlanDefinition/kap-candidacy|0.1.0");
    }

    @Test
    void storesTheSameAnswerToTheSameQuestionOnce() {
        PatientRecord record = record(ANEURYSM);
        RiskAssessment first = persist(record, "2026-11-20T12:00:00Z");
        stored.clear();

        RiskAssessment again = persist(with(record, first), "2026-11-20T12:00:00Z");

        assertThat(stored).isEmpty();
        assertThat(again.equalsDeep(first)).isTrue();
        assertThat(persist(with(record, first), "2026-11-20T11:00:00Z").getId()).isNotEqualTo(first.getId());
    }

    @Test
    void saysWhichCriteriaFlippedSinceAndWhy() {
        RiskAssessment before = persist(record("bp 182/90 mm[Hg] 2026-11-01"), "2026-11-02T12:00:00Z");
        PatientRecord later =
                with(record("bp 182/90 mm[Hg] 2026-11-01; bp 130/80 mm[Hg] 2026-11-19; " + ANEURYSM), before);

        Parameters answer =
                new ScreeningAnswer(screen(later, "2026-11-20T12:00:00Z"), EntryReferences.stored()).parameters();

        assertThat(text(answer.getParameter("previous"), "decision")).isEqualTo("excluded");
        assertThat(answer.getParameters("change"))
                .extracting(
                        change -> ((Coding) part(change, "code").orElseThrow().getValue()).getCode() + " "
                                + text(change, "from") + " " + text(change, "to"))
                .containsExactlyInAnyOrder(
                        "aneurysmal-vascular-disease unknown met",
                        "severe-hypertension met not-met",
                        "elevated-blood-pressure met not-met");
        ParametersParameterComponent pressure = answer.getParameters("change").stream()
                .filter(change -> text(change, "from").equals("met"))
                .findFirst()
                .orElseThrow();
        assertThat(text(pressure, "fromExplanation")).contains("182/90");
        assertThat(text(pressure, "toExplanation")).contains("130/80");
    }

    @Test
    void writesWhatChangedIntoTheStoredAssessmentToo() {
        RiskAssessment before = persist(record(null), "2026-11-02T12:00:00Z");
        RiskAssessment after = persist(with(record(ANEURYSM), before), "2026-11-20T12:00:00Z");

        assertThat(after.getExtensionsByUrl(CandidacyAssessment.CRITERION))
                .filteredOn(criterion -> criterion.hasExtension("previousResult"))
                .singleElement()
                .satisfies(criterion -> {
                    assertThat(((Coding) criterion.getExtensionByUrl("code").getValue()).getCode())
                            .isEqualTo("aneurysmal-vascular-disease");
                    assertThat(criterion
                                    .getExtensionByUrl("previousResult")
                                    .getValue()
                                    .primitiveValue())
                            .isEqualTo("unknown");
                });
    }

    @Test
    void comparesWithNoAssessmentOfALaterMoment() {
        RiskAssessment later = persist(record(ANEURYSM), "2026-11-20T12:00:00Z");

        assertThat(screen(with(record(null), later), "2026-11-10T12:00:00Z").earlier())
                .isEmpty();
    }

    @Test
    void carriesTheLabelsOfItsReasons() {
        PatientRecord record = record("condition icd:F10.21 remission confirmed 2019-01-01; " + ANEURYSM);
        record.resources()
                .forEach(entry -> entry.getMeta()
                        .addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", "normal"));

        Screening screening = screen(record, "2026-11-20T12:00:00Z");

        assertThat(ScreeningFixture.finding(screening, "substance-use").labels())
                .extracting(Coding::getCode)
                .containsExactly("R", "ETH", "SUD");
        assertThat(ScreeningFixture.finding(screening, "aneurysmal-vascular-disease")
                        .labels())
                .extracting(Coding::getCode)
                .containsExactly("N");
        assertThat(ScreeningFixture.finding(screening, "adult").labels()).isEmpty();
        RiskAssessment assessment = persist(record, "2026-11-20T12:00:00Z");
        assertThat(assessment.getMeta().getSecurity())
                .extracting(Coding::getCode)
                .containsExactlyInAnyOrder("R", "ETH", "SUD", "PSY", "MH");
    }

    private RiskAssessment persist(PatientRecord record, String asOf) {
        return store.store(screen(record, asOf), record, new SystemRequestDetails());
    }

    private static Screening screen(PatientRecord record, String asOf) {
        return ScreeningFixture.screen(record, ScreeningFixture.reader().read(null, null, asOf, null, "true"));
    }

    private static PatientRecord record(@Nullable String text) {
        return RecordText.parse(text);
    }

    private static PatientRecord with(PatientRecord record, Resource entry) {
        List<Resource> entries = new ArrayList<>(record.resources());
        entries.add(entry);
        return new PatientRecord(record.patient(), entries);
    }

    private static Optional<ParametersParameterComponent> part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst();
    }

    private static String text(ParametersParameterComponent parent, String name) {
        return part(parent, name).orElseThrow().getValue().primitiveValue();
    }
}
