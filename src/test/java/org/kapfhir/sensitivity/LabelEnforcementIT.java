package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is labeled is not there for whoever is not cleared for it. Side channels are tested by pairs: a guess that only a
 * hidden record makes true and one that nothing makes true get the same answer.
 */
@WithRunningServer
class LabelEnforcementIT {
    private static final LabeledPeople ANA = new LabeledPeople("labeled-ana");

    @Autowired
    private FhirEndpoint server;

    private FhirEndpoint uncleared;
    private FhirEndpoint cleared;

    @BeforeEach
    void storeAPerson() {
        assertThat(server.post("", ANA.transaction()).status()).isEqualTo(200);
        uncleared = server.as(LabeledPeople.uncleared());
        cleared = server.as(LabeledPeople.cleared());
    }

    @Test
    @DisplayName("2.2.9 A transaction labels what it stores, and the labels are given back to the cleared")
    void labelsOnEveryRoute() {
        assertThat(labels(cleared.get("Condition/labeled-ana-dependence").as(Condition.class)))
                .contains("R", "ETH", "SUD");
        Condition created = ANA.condition("x", "F11.20");
        created.setId((String) null);
        Condition stored = server.post("Condition", created).as(Condition.class);
        assertThat(labels(stored)).contains("R", "ETH", "SUD");
        Condition changed = ANA.depression();
        changed.setId(stored.getIdElement().toUnqualifiedVersionless());
        assertThat(labels(server.put(changed).as(Condition.class)))
                .as("what was labeled stays so")
                .contains("R", "ETH", "SUD");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Condition/labeled-ana-dependence, Condition/labeled-ana-nothing",
        "Observation/labeled-ana-audit-c, Observation/labeled-ana-nothing",
        "DocumentReference/labeled-ana-note, DocumentReference/labeled-ana-nothing",
        "Condition/labeled-ana-dependence/_history/1, Condition/labeled-ana-nothing/_history/1",
    })
    @DisplayName("2.2.9 A hidden record is as absent")
    void isAsAbsent(String hidden, String absent) {
        Answer truth = uncleared.get(hidden);
        Answer nothing = uncleared.get(absent);

        assertThat(truth.status()).isEqualTo(404);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(truth.errorCode()).isEqualTo(nothing.errorCode());
        assertThat(truth.body()
                        .replace("dependence", "nothing")
                        .replace("audit-c", "nothing")
                        .replace("-note", "-nothing"))
                .isEqualTo(nothing.body());
        assertThat(server.get(hidden).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Condition?subject=Patient/labeled-ana&code=F10.20; Condition?subject=Patient/labeled-ana&code=F98.0",
                "Condition?_id=labeled-ana-dependence; Condition?_id=labeled-ana-nothing",
                "Condition?subject=Patient/labeled-ana&code=F10.20&_summary=count;"
                        + " Condition?subject=Patient/labeled-ana&code=F98.0&_summary=count",
                "Condition?subject=Patient/labeled-ana&code=F10.20&_total=accurate;"
                        + " Condition?subject=Patient/labeled-ana&code=F98.0&_total=accurate",
                "Condition?subject=Patient/labeled-ana&_security=ETH; Condition?subject=Patient/labeled-ana&_security=HIV",
                "Observation?patient=labeled-ana&code=75626-2; Observation?patient=labeled-ana&code=99999-9",
                "Observation?patient=labeled-ana&value-quantity=9; Observation?patient=labeled-ana&value-quantity=8",
                "Patient?_id=labeled-ana&_has:Condition:patient:code=F10.20;"
                        + " Patient?_id=labeled-ana&_has:Condition:patient:code=F98.0",
                "Encounter?patient=labeled-ana&diagnosis:Condition.code=F10.20;"
                        + " Encounter?patient=labeled-ana&diagnosis:Condition.code=F98.0",
                "Encounter?patient=labeled-ana&diagnosis.code=F10.20; Encounter?patient=labeled-ana&diagnosis.code=F98.0",
                "Condition?subject._has:Condition:subject:code=F10.20&_count=1;"
                        + " Condition?subject._has:Condition:subject:code=F98.0&_count=1",
                "DocumentReference?patient=labeled-ana; DocumentReference?patient=labeled-nobody",
            })
    @DisplayName("2.2.9 A true and a false guess get the same answer")
    void trueAndFalseGuessAreAnsweredAlike(String truth, String guess) {
        Answer right = uncleared.get(truth.replace(" ", ""));
        Answer wrong = uncleared.get(guess.replace(" ", ""));

        assertThat(right.status()).isEqualTo(wrong.status());
        if (right.status() == 200) {
            Bundle found = right.as(Bundle.class);
            assertThat(found.getEntry()).isEmpty();
            assertThat(found.hasTotal()).isEqualTo(wrong.as(Bundle.class).hasTotal());
            assertThat(found.getTotal())
                    .isEqualTo(wrong.as(Bundle.class).getTotal())
                    .isZero();
            assertThat(found.getLink("next")).isNull();
        } else {
            assertThat(right.body()).isEqualTo(wrong.body());
        }
    }

    @Test
    @DisplayName("2.2.9 Counts and pages are those of a store without the hidden records")
    void countsWithoutWhatIsHidden() {
        String all = "Condition?patient=labeled-ana&_total=accurate&_count=1";

        Bundle seen = uncleared.get(all).as(Bundle.class);
        assertThat(cleared.get("Condition?patient=labeled-ana&code=F10.20")
                        .as(Bundle.class)
                        .getEntry())
                .hasSize(1);
        List<String> codes = conditions(uncleared
                        .get("Condition?patient=labeled-ana&_count=100")
                        .as(Bundle.class))
                .map(condition -> condition.getCode().getCodingFirstRep().getCode())
                .toList();
        assertThat(codes).contains("F33.1").doesNotContain("F10.20", "F11.20");
        assertThat(seen.hasTotal())
                .as("a total is told where nothing can be hidden")
                .isFalse();
        assertThat(uncleared
                        .get("Condition?patient=labeled-ana&_summary=count")
                        .as(Bundle.class)
                        .getTotal())
                .isEqualTo(codes.size());
    }

    @Test
    @DisplayName("2.2.9 What is included is hidden, too, and history shows no version of it")
    void hidesWhatIsIncludedAndWhatWas() {
        Bundle included = uncleared
                .get("Encounter?patient=labeled-ana&_include=Encounter:diagnosis")
                .as(Bundle.class);
        assertThat(types(included)).containsExactly("Encounter");
        assertThat(types(cleared.get("Encounter?patient=labeled-ana&_include=Encounter:diagnosis")
                        .as(Bundle.class)))
                .contains("Condition");
        Bundle referring = uncleared
                .get("Patient?_id=labeled-ana&_revinclude=Observation:patient")
                .as(Bundle.class);
        assertThat(referring.getEntry())
                .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                .contains("labeled-ana-phq-9")
                .doesNotContain("labeled-ana-audit-c");
    }

    @Test
    @DisplayName("2.2.9 A label that is added later hides earlier versions, too")
    void hidesEarlierVersions() {
        Condition condition = ANA.condition("late", "F41.1");
        server.put(condition);
        assertThat(uncleared.get("Condition/labeled-ana-late/_history/1").status())
                .isEqualTo(200);
        condition.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-ActCode", "SDV", null);
        condition.setRecordedDateElement(new org.hl7.fhir.r4.model.DateTimeType("2026-01-01"));
        server.put(condition);

        assertThat(uncleared.get("Condition/labeled-ana-late").status()).isEqualTo(404);
        assertThat(uncleared.get("Condition/labeled-ana-late/_history/1").status())
                .isEqualTo(404);
        assertThat(server.get("Condition/labeled-ana-late/_history/1").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("2.2.9 An answer is labeled as strictly as its strictest content")
    void marksTheHighWater() {
        assertThat(labels(cleared.get("Condition?patient=labeled-ana").as(Bundle.class)))
                .contains("R", "ETH");
        assertThat(labels(uncleared.get("Condition?patient=labeled-ana").as(Bundle.class)))
                .isEmpty();
    }

    private static Stream<Condition> conditions(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast);
    }

    private static List<String> types(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().fhirType())
                .toList();
    }

    private static List<String> labels(Resource resource) {
        return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }
}
