package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;

/** A clinic publishes thresholds, windows, roles and a choice of criteria of its own; what does not resolve is refused. */
class ClinicProtocolTest {
    private static final String URL = "https://clinic.example.org/PlanDefinition/careful-candidacy";

    private final List<PlanDefinition> store = new ArrayList<>();
    private final CandidacyProtocols protocols = new CandidacyProtocols(
            ScreeningFixture.GUIDE,
            url -> store.stream().filter(plan -> url.equals(plan.getUrl())).toList(),
            new ProtocolCheck(ScreeningFixture.LOGIC, ScreeningFixture.GUIDE));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "159/94, not-met, not-met",
        "160/94, met, not-met",
        "159/95, met, not-met",
        "180/80, met, met",
    })
    void measuresBloodPressureByTheClinicsOwnThreshold(String pressure, String byClinic, String byGuide) {
        store.add(plan());
        PatientRecord record = RecordText.parse("bp " + pressure + " mm[Hg] 2026-11-19");

        assertThat(result(record, URL, "severe-hypertension")).isEqualTo(byClinic);
        assertThat(result(record, null, "severe-hypertension")).isEqualTo(byGuide);
    }

    @Test
    void looksBackNoFurtherThanTheClinicsOwnWindow() {
        store.add(plan());
        PatientRecord record = RecordText.parse("bp 200/120 mm[Hg] 2026-11-10");

        CriterionFinding finding = ScreeningFixture.finding(screen(record, URL), "severe-hypertension");

        assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
        assertThat(finding.missing().get(0).text()).contains("at most 7 days");
        assertThat(result(record, null, "severe-hypertension")).isEqualTo("met");
    }

    @Test
    void asksOnlyTheClinicsCriteriaInItsOwnRoles() {
        store.add(plan());

        Screening screening = screen(RecordText.parse("condition icd:F10.20 active confirmed 2026-01-01"), URL);

        assertThat(screening.findings())
                .extracting(finding -> finding.code().getCode())
                .containsExactly("adult", "severity", "severe-hypertension", "substance-use");
        assertThat(ScreeningFixture.finding(screening, "substance-use").role()).isEqualTo(Role.REVIEW);
        assertThat(screening.decision()).isEqualTo(Decision.NEEDS_REVIEW);
        assertThat(screening.request().protocol().canonical()).isEqualTo(URL + "|2.1.0");
    }

    @Test
    void keepsVersionsSideBySide() {
        store.add(plan());
        store.add(plan(plan -> plan.setVersion("2.10.0")));
        store.add(plan(plan -> plan.setVersion("3.0.0").setStatus(PublicationStatus.DRAFT)));
        store.add(plan(plan -> plan.setVersion("1.0.0").setStatus(PublicationStatus.RETIRED)));

        assertThat(canonical(URL)).isEqualTo(URL + "|2.10.0");
        assertThat(canonical(URL + "|2.1.0")).isEqualTo(URL + "|2.1.0");
        assertThat(canonical(URL + "|3.0.0")).isEqualTo(URL + "|3.0.0");
        assertThat(canonical(URL + "|1.0.0")).isEqualTo(URL + "|1.0.0");
        assertThat(protocols.find(URL + "|9.9.9")).isEmpty();
        assertThat(protocols.find("https://clinic.example.org/PlanDefinition/none"))
                .isEmpty();
    }

    @Test
    void refusesAVersionThatTwoPlansCarry() {
        store.add(plan());
        store.add(plan());

        assertThatThrownBy(() -> protocols.find(URL + "|2.1.0"))
                .isInstanceOf(ProtocolUnusable.class)
                .hasMessageContaining("Several PlanDefinitions");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableProtocols")
    void refusesWhatDoesNotResolveAndSaysWhich(String named, Consumer<PlanDefinition> mistake) {
        store.add(plan(mistake));

        assertThatThrownBy(() -> protocols.find(URL)).isInstanceOfSatisfying(ProtocolUnusable.class, refused -> {
            assertThat(refused.errorCode().httpStatus()).isEqualTo(422);
            assertThat(refused.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.whatToChange()).contains(named);
                assertThat(finding.expression()).startsWith("PlanDefinition");
            });
        });
    }

    static Stream<Arguments> unusableProtocols() {
        return Stream.of(
                mistake("Library/Nobodys", plan -> library(plan, "https://kapfhir.org/ig/Library/Nobodys")),
                mistake(
                        "KapCandidacy|9.9.9",
                        plan -> library(plan, "https://kapfhir.org/ig/Library/KapCandidacy|9.9.9")),
                mistake("KapTrials", plan -> library(plan, "https://kapfhir.org/ig/Library/KapTrials")),
                mistake("library is missing", plan -> plan.setLibrary(List.of())),
                mistake(
                        "ValueSet/nobodys",
                        plan -> plan.addRelatedArtifact()
                                .setType(RelatedArtifactType.DEPENDSON)
                                .setResource("https://clinic.example.org/ValueSet/nobodys")),
                mistake(
                        "ValueSet/none",
                        plan -> plan.getAction()
                                .get(0)
                                .addInput()
                                .setType("Condition")
                                .addCodeFilter()
                                .setValueSet("https://clinic.example.org/ValueSet/none")),
                mistake(
                        "PHQ9 threshold",
                        plan -> parameter(plan, 0, "name").setValue(new StringType("PHQ9 threshold"))),
                mistake("named As of", plan -> parameter(plan, 0, "name").setValue(new StringType("As of"))),
                mistake("PHQ-9 threshold", plan -> parameter(plan, 0, "value").setValue(new StringType("15"))),
                mistake("Severe systolic", plan -> parameter(plan, 1, "value").setValue(quantity("kPa", "20"))),
                mistake("Severe systolic", plan -> parameter(plan, 1, "value").setValue(quantity("mm[Hg]", "-1"))),
                mistake("Severe systolic", plan -> parameter(plan, 1, "value").setValue(quantity("mm[Hg]", "1e999"))),
                mistake(
                        "Severe systolic",
                        plan -> parameter(plan, 2, "name").setValue(new StringType("Severe systolic"))),
                mistake("no definition Phlogiston", plan -> finding(plan).setExpression("Phlogiston")),
                mistake(
                        "Severe hypertension is met",
                        plan -> plan.getAction()
                                .get(0)
                                .getConditionFirstRep()
                                .getExpression()
                                .setExpression("Severe hypertension is met")),
                mistake(
                        "criterion tallness",
                        plan -> plan.getAction()
                                .get(0)
                                .getCodeFirstRep()
                                .getCodingFirstRep()
                                .setCode("tallness")),
                mistake(
                        "adult is listed twice",
                        plan -> plan.addAction(plan.getAction().get(0).copy())),
                mistake("asks for nothing", plan -> plan.setAction(List.of())),
                mistake("cites no source", plan -> plan.getAction().get(0).setDocumentation(List.of())),
                mistake("lacks the extension", plan -> plan.getAction().get(0).setExtension(List.of())));
    }

    private static Arguments mistake(String named, Consumer<PlanDefinition> mistake) {
        return Arguments.of(named, mistake);
    }

    private static void library(PlanDefinition plan, String canonical) {
        plan.setLibrary(List.of(new CanonicalType(canonical)));
    }

    private static Extension parameter(PlanDefinition plan, int index, String part) {
        return plan.getExtension().get(index).getExtensionByUrl(part);
    }

    private static Quantity quantity(String unit, String value) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit);
    }

    private static Expression finding(PlanDefinition plan) {
        return plan.getAction().get(0).getExtension().stream()
                .map(Extension::getValue)
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String canonical(String asked) {
        return protocols.find(asked).orElseThrow().canonical();
    }

    private String result(PatientRecord record, @Nullable String protocol, String criterion) {
        return ScreeningFixture.finding(screen(record, protocol), criterion)
                .result()
                .code();
    }

    private Screening screen(PatientRecord record, @Nullable String protocol) {
        ScreeningRequestReader reader = new ScreeningRequestReader(protocols, ScreeningFixture.CLOCK);
        return ScreeningFixture.screen(record, reader.read(protocol, null, null, null, null));
    }

    private static PlanDefinition plan() {
        return plan(same -> {});
    }

    private static PlanDefinition plan(Consumer<PlanDefinition> change) {
        try (InputStream file =
                ClinicProtocolTest.class.getResourceAsStream("/fixtures/screening/careful-clinic.json")) {
            PlanDefinition plan = ScreeningFixture.FHIR.newJsonParser().parseResource(PlanDefinition.class, file);
            change.accept(plan);
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
