package org.kapfhir.smart;

/**
 * Names of what a token says, the same in a signed token, in an introspection answer and in the attributes of an
 * authenticated caller.
 */
public final class TokenAttributes {
    /** Space-separated text or a list of texts. */
    public static final String SCOPE = "scope";

    public static final String CLIENT_ID = "client_id";
    public static final String SUBJECT = "sub";
    public static final String ISSUER = "iss";
    public static final String TOKEN_ID = "jti";

    /** Logical id of the patient in context. */
    public static final String PATIENT = "patient";

    /** Logical id of the encounter in context. */
    public static final String ENCOUNTER = "encounter";

    /** Relative or absolute reference of the user. */
    public static final String FHIR_USER = "fhirUser";

    /** Sensitivity codes of labeled data that may be seen: a list or space-separated text. */
    public static final String CLEARANCE = "clearance";

    private TokenAttributes() {}
}
