package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.sensitivity.LabelRules;

/** The guide as it was built, compiled once for all tests, and a clock that stands still. */
final class ScreeningFixture {
    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    static final CandidacyProtocols PROTOCOLS =
            new CandidacyProtocols(GUIDE, url -> List.of(), new ProtocolCheck(LOGIC, GUIDE));

    private ScreeningFixture() {}

    static ScreeningRequestReader reader() {
        return new ScreeningRequestReader(PROTOCOLS, CLOCK);
    }

    static ScreeningRequest request(@Nullable String policy, boolean assumeCompleteRecord) {
        return reader().read(null, policy, null, Boolean.toString(assumeCompleteRecord), null);
    }

    static Screening screen(PatientRecord record, ScreeningRequest request) {
        return new CandidateScreening(LOGIC, new SensitivityLabels(LabelRules.ofGuide(GUIDE))).screen(record, request);
    }

    static CriterionFinding finding(Screening screening, String criterion) {
        return screening.findings().stream()
                .filter(finding -> finding.code().getCode().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The protocol does not list " + criterion));
    }
}
