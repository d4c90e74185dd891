package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.sensitivity.Disclosure;
import org.kapfhir.sensitivity.LabelRules;
import org.kapfhir.sensitivity.SecurityLabels;

/** What a caller learns of a decision whose reasons are partly hidden: the decision, and not one word of the rest. */
class VisibleReasonsTest {
    private static final CandidateScreening SCREENING = new CandidateScreening(
            ScreeningFixture.LOGIC, new SensitivityLabels(LabelRules.ofGuide(ScreeningFixture.GUIDE)));
    private static final LabelRules RULES = LabelRules.ofGuide(ScreeningFixture.GUIDE);
    private static final String BASE = "born 1980-01-01; condition icd:F33.1 active confirmed 2026-01-01";
    private static final String DEPENDENCE = "; condition icd:F10.20 active confirmed 2020-01-01";
    private static final String ANEURYSM = "; condition icd:I67.1 active confirmed 2019-01-01";

    @ParameterizedTest(name = "policy {0}")
    @ValueSource(strings = {"strict-seed", "label", "trial-2y"})
    void tellsTheSameWithAndWithoutTheHiddenEntry(String policy) {
        Screening with = seen(BASE + DEPENDENCE, policy);
        Screening without = seen(BASE, policy);

        assertThat(with.decision()).isNotEqualTo(without.decision());
        assertThat(told(with)).isEqualTo(told(without));
    }

    @Test
    void tellsNothingMoreWhenAVisibleReasonExplainsTheDecision() {
        Screening with = seen(BASE + ANEURYSM + DEPENDENCE, "strict-seed");
        Screening without = seen(BASE + ANEURYSM, "strict-seed");

        assertThat(with.decision()).isEqualTo(Decision.EXCLUDED);
        assertThat(without.decision()).isEqualTo(Decision.EXCLUDED);
        assertThat(told(with)).isEqualTo(told(without));
        assertThat(ScreeningFixture.finding(with, "aneurysmal-vascular-disease").result())
                .isEqualTo(Result.MET);
    }

    @Test
    void withholdsASensitiveCriterionWhateverItIs() {
        CriterionFinding withheld = ScreeningFixture.finding(seen(BASE, "strict-seed"), "substance-use");

        assertThat(withheld.isWithheld()).isTrue();
        assertThat(withheld.evidence()).isEmpty();
        assertThat(withheld.missing()).isEmpty();
        assertThat(withheld.result().element().hasValue()).isFalse();
        assertThat(withheld.role().element().getExtensionFirstRep().getValue().primitiveValue())
                .isEqualTo("masked");
    }

    @Test
    void decidesOnTheWholeRecord() {
        assertThat(seen(BASE + DEPENDENCE, "strict-seed").decision()).isEqualTo(Decision.EXCLUDED);
    }

    @Test
    void showsEverythingToWhomNothingIsHidden() {
        PatientRecord record = labeled(BASE + DEPENDENCE);
        Screening screening = screen(record, "strict-seed");

        assertThat(SCREENING.visible(screening, record, Disclosure.EVERYTHING)).isSameAs(screening);
    }

    private static List<String> told(Screening screening) {
        return screening.findings().stream()
                .map(finding -> finding.code().getCode() + " " + finding.role() + " " + finding.result() + " "
                        + finding.explanation() + " "
                        + finding.evidence().stream().map(Resource::getId).toList() + finding.missing()
                        + finding.labels().stream().map(Coding::getCode).toList())
                .toList();
    }

    private static Screening seen(String text, String policy) {
        PatientRecord record = labeled(text);
        return SCREENING.visible(screen(record, policy), record, new Hiding(Set.of("ETH", "SUD", "PSY", "MH")));
    }

    private static Screening screen(PatientRecord record, String policy) {
        return SCREENING.screen(record, ScreeningFixture.request(policy, false));
    }

    /** As the store labels what is written. */
    private static PatientRecord labeled(String text) {
        PatientRecord record = RecordText.parse(text);
        record.resources().forEach(entry -> entry.getMeta().setSecurity(RULES.of(entry)));
        return record;
    }

    private record Hiding(Set<String> codes) implements Disclosure {

        @Override
        public boolean mayShow(Resource resource) {
            return mayShow(resource, resource.getMeta().getSecurity());
        }

        @Override
        public boolean mayShow(Resource resource, Collection<Coding> labels) {
            return !hides(labels);
        }

        @Override
        public boolean hides(Collection<Coding> labels) {
            return SecurityLabels.codes(List.copyOf(labels)).stream().anyMatch(codes::contains);
        }

        @Override
        public boolean isEverything() {
            return false;
        }
    }
}
