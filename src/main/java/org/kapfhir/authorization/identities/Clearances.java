package org.kapfhir.authorization.identities;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which sensitivity codes somebody is cleared for. */
final class Clearances {
    private static final String KEY = "clearance";
    private static final Pattern CODE = Pattern.compile("\\*|[A-Z]{2,20}");

    private Clearances() {}

    static Optional<Set<String>> read(Entry entry) {
        Set<String> codes = entry.words(KEY);
        codes.stream()
                .filter(code -> !CODE.matcher(code).matches())
                .forEach(code -> entry.fault("has the clearance " + code
                        + ": use codes of v3-ActCode such as ETH, PSY or MH, or \"*\" for all."));
        return entry.value(KEY).map(given -> codes);
    }
}
