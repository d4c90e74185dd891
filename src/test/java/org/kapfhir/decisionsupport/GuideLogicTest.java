package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.shared.Canonicals;

class GuideLogicTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    private static final String INDICATION = Canonicals.BASE + "/Library/KapIndication";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00Z");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include (Kap\\w+) version '([^']+)'");

    private final PatientRecord nobody = new PatientRecord(new Patient(), List.of());

    @Test
    void answersInPlainJavaAndUnknownAsNull() {
        Map<String, Object> values = LOGIC.evaluate(
                INDICATION, List.of("Adult", "Youngest possible age"), nobody, Map.of("As of", NOW), NOW);

        assertThat(values.get("Youngest possible age")).isNull();
        assertThat(values.get("Adult")).isInstanceOf(Map.class);
        Map<?, ?> finding = (Map<?, ?>) values.get("Adult");
        assertThat(finding.get("result")).isNull();
        assertThat(finding.get("explanation")).isInstanceOf(String.class);
        assertThat(finding.get("missing")).isInstanceOf(List.class);
    }

    @Test
    void isFoundWithAndWithoutVersion() {
        assertThat(LOGIC.definitionsOf(INDICATION + "|0.1.0")).isEqualTo(LOGIC.definitionsOf(INDICATION));
    }

    @Test
    void refusesALibraryThatTheGuideDoesNotHold() {
        assertThatThrownBy(() -> LOGIC.definitionsOf(Canonicals.BASE + "/Library/Nowhere"))
                .isInstanceOf(GuideLogicBroken.class)
                .hasMessageContaining("Nowhere");
    }

    @Test
    void namesInEachLibraryResourceWhatItsCqlIncludes() {
        assertThat(GUIDE.definitions(Library.class))
                .isNotEmpty()
                .allSatisfy(library -> assertThat(library.getRelatedArtifact().stream()
                                .map(RelatedArtifact::getResource)
                                .collect(Collectors.toSet()))
                        .as(library.getName())
                        .isEqualTo(includedBy(library)));
    }

    private static Set<String> includedBy(Library library) {
        String cql = new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8);
        return INCLUDE.matcher(cql).results().map(GuideLogicTest::canonical).collect(Collectors.toSet());
    }

    private static String canonical(MatchResult include) {
        return Canonicals.BASE + "/Library/" + include.group(1) + "|" + include.group(2);
    }
}
