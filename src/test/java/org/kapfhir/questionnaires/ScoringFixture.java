package org.kapfhir.questionnaires;

import ca.uhn.fhir.context.FhirContext;
import org.kapfhir.conformance.GuidePackage;

/** The scoring of the compiled guide, without a server. */
final class ScoringFixture {
    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    static final Forms FORMS = new Forms(GUIDE);
    static final FormExpressions EXPRESSIONS = new FormExpressions(FHIR);
    static final ResponseScoring SCORING =
            new ResponseScoring(FORMS, EXPRESSIONS, new ScoreObservations(new ScoreProfiles(GUIDE)));

    private ScoringFixture() {}
}
