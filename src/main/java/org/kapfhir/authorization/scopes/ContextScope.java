package org.kapfhir.authorization.scopes;

import java.util.Arrays;
import java.util.Optional;

/** A scope that is not about resources: who the user is, what is open in the EHR, how long the access lasts. */
public enum ContextScope {
    OPENID("openid"),
    PROFILE("profile"),
    FHIR_USER("fhirUser"),
    LAUNCH("launch"),
    LAUNCH_PATIENT("launch/patient"),
    LAUNCH_ENCOUNTER("launch/encounter"),
    ONLINE_ACCESS("online_access"),
    OFFLINE_ACCESS("offline_access");

    private final String text;

    ContextScope(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<ContextScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
