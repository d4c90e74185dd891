package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.conformance.GuidePackage;

/** What of the labels that were sent, that were there and that rules give is on the record in the end. */
class LabelingTest {
    private static final Labeling LABELING =
            new Labeling(LabelRules.ofGuide(GuidePackage.fromClasspath(FhirContext.forR4Cached())));

    @Test
    void givesARuleLabelBackThatWasNotSentAgain() {
        Condition sent = dependence();

        LABELING.label(labeled(dependence(), "R", "ETH", "SUD"), sent, label -> true);

        assertThat(codes(sent)).containsExactlyInAnyOrder("R", "ETH", "SUD");
    }

    @Test
    void raisesAConfidentialityThatWasSentTooLow() {
        Condition sent = dependence();
        sent.getMeta().addSecurity(SecurityLabels.CONFIDENTIALITY, "N", null);

        LABELING.label(sent);

        assertThat(codes(sent)).contains("R").doesNotContain("N");
    }

    @Test
    void keepsALabelThatAClientAdded() {
        Condition sent = labeled(new Condition(), "SDV");

        LABELING.label(sent);

        assertThat(codes(sent)).containsExactly("SDV");
    }

    @Test
    void takesALabelOffOnlyForWhoMay() {
        Condition kept = new Condition();
        LABELING.label(labeled(new Condition(), "SDV"), kept, label -> false);
        Condition taken = new Condition();
        LABELING.label(labeled(new Condition(), "SDV"), taken, label -> true);

        assertThat(codes(kept)).containsExactly("SDV");
        assertThat(codes(taken)).isEmpty();
    }

    @Test
    void remembersWhatWasGivenAndNotByRule() {
        Condition sent = labeled(dependence(), "SDV");

        LABELING.label(sent);

        assertThat(SentLabels.of(sent)).extracting(Coding::getCode).containsExactly("SDV");
    }

    private static Condition dependence() {
        Condition condition = new Condition();
        condition.getCode().addCoding(new Coding("http://snomed.info/sct", "75544000", null));
        return condition;
    }

    private static Condition labeled(Condition condition, String... codes) {
        for (String code : codes) {
            String system = code.length() == 1 ? SecurityLabels.CONFIDENTIALITY : SecurityLabels.ACT_CODE;
            condition.getMeta().addSecurity(system, code, null);
        }
        return condition;
    }

    private static java.util.List<String> codes(Resource resource) {
        return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }
}
