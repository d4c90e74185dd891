package org.kapfhir.shared;

/** The canonical URLs of our own artefacts; a test proves that each resolves to a file built from {@code profiles/}. */
public final class Canonicals {
    public static final String BASE = "https://kapfhir.org/ig";

    public static final String CANDIDACY_PLAN = BASE + "/PlanDefinition/kap-candidacy";
    public static final String SERVER_STATEMENT = BASE + "/CapabilityStatement/kap-server";
    public static final String READINESS_PLAN = BASE + "/PlanDefinition/kap-session-readiness";
    public static final String PRE_SCREENING = BASE + "/Questionnaire/kap-pre-screening";
    public static final String PHQ9_QUESTIONNAIRE = BASE + "/Questionnaire/phq-9";

    public static final String SCORE = BASE + "/StructureDefinition/kap-score";
    public static final String SAFETY_FLAG = BASE + "/StructureDefinition/kap-safety-flag";

    public static final String CRITERION_CODES = BASE + "/CodeSystem/kap-criterion";
    public static final String INSTRUMENT_CODES = BASE + "/CodeSystem/kap-instrument";
    public static final String ERROR_CODES = BASE + "/CodeSystem/kap-error";

    private Canonicals() {}
}
