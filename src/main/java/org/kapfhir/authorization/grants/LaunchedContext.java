package org.kapfhir.authorization.grants;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a grant is about, kept among its attributes.
 *
 * @param patient logical id
 * @param encounter logical id
 * @param needsBanner whether the app is to show whose data it shows
 * @param sessionId the log-in session in which it was granted
 */
public record LaunchedContext(
        Optional<String> patient, Optional<String> encounter, boolean needsBanner, Optional<String> sessionId) {
    private static final String PATIENT = "kap.patient";
    private static final String ENCOUNTER = "kap.encounter";
    private static final String NEEDS_BANNER = "kap.needsBanner";
    private static final String SESSION = "kap.session";

    public static LaunchedContext none() {
        return new LaunchedContext(Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    public static LaunchedContext of(Map<String, Object> attributes) {
        return new LaunchedContext(
                text(attributes.get(PATIENT)),
                text(attributes.get(ENCOUNTER)),
                !"false".equals(attributes.get(NEEDS_BANNER)),
                text(attributes.get(SESSION)));
    }

    public void putInto(Map<String, Object> attributes) {
        patient.ifPresent(id -> attributes.put(PATIENT, id));
        encounter.ifPresent(id -> attributes.put(ENCOUNTER, id));
        attributes.put(NEEDS_BANNER, String.valueOf(needsBanner));
        sessionId.ifPresent(id -> attributes.put(SESSION, id));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
