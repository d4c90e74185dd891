package org.kapfhir.shared;

/**
 * The stable error codes of the public contract (CodeSystem {@code kap-error}), each with its HTTP status.
 *
 * <p>A test compares this list with the published code system.
 */
public enum ErrorCode {
    MALFORMED_REQUEST("malformed-request", 400),
    UNKNOWN_PARAMETER("unknown-parameter", 400),
    INVALID_PARAMETER("invalid-parameter", 400),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    CONFLICT("conflict", 409),
    GONE("gone", 410),
    PRECONDITION_FAILED("precondition-failed", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    UNPROCESSABLE("unprocessable", 422),
    PROFILE_VIOLATED("profile-violated", 422),
    AS_OF_IN_FUTURE("as-of-in-future", 422),
    POLICY_UNKNOWN("policy-unknown", 422),
    PROTOCOL_UNKNOWN("protocol-unknown", 422),
    PROTOCOL_UNUSABLE("protocol-unusable", 422),
    SUBJECT_AMBIGUOUS("subject-ambiguous", 422),
    SUBJECT_FOREIGN("subject-foreign", 422),
    SUBJECT_MISSING("subject-missing", 422),
    SUBJECT_DECEASED("subject-deceased", 422),
    DATA_WITH_STORED_PATIENT("data-with-stored-patient", 422),
    RECORD_TOO_LARGE("record-too-large", 422),
    GROUP_TOO_LARGE("group-too-large", 422),
    GROUP_UNUSABLE("group-unusable", 422),
    MEASURE_UNKNOWN("measure-unknown", 422),
    MEASURE_UNUSABLE("measure-unusable", 422),
    EVALUATION_TOO_LONG("evaluation-too-long", 422),
    SLOW_DOWN("slow-down", 429),
    JOB_FAILED("job-failed", 500),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    QUESTIONNAIRE_UNKNOWN("questionnaire-unknown", 422),
    RESPONSE_INCOMPLETE("response-incomplete", 422),
    ANSWERS_CONTRADICTORY("answers-contradictory", 422),
    SCORE_MISCOUNTED("score-miscounted", 422),
    VIEW_INVALID("view-invalid", 422),
    VIEW_TOO_COSTLY("view-too-costly", 422),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int httpStatus;

    ErrorCode(String code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    public String code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
