package org.kapfhir.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.SmartScope;

/**
 * Names the results of a search so that only who searched can leaf through them: half of a name is drawn, the other half
 * follows from that and from the caller with all rights of the token. A renewed token of the same rights still fits.
 */
final class PageNames {
    private static final int DRAWN_BYTES = 16;
    private static final int BOUND_CHARACTERS = 24;
    private static final String MARK = "b";
    private static final int DRAWN_CHARACTERS = 22;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    /** A new name for what this caller is about to find. */
    String draw(Caller caller) {
        byte[] drawn = new byte[DRAWN_BYTES];
        random.nextBytes(drawn);
        String start = TEXT.encodeToString(drawn);
        return MARK + start + bound(start, caller);
    }

    boolean isOf(String name, Caller caller) {
        int boundAt = MARK.length() + DRAWN_CHARACTERS;
        return name.startsWith(MARK)
                && name.length() > boundAt
                && name.substring(boundAt).equals(bound(name.substring(MARK.length(), boundAt), caller));
    }

    /** Pages of histories are named by the store. */
    static boolean isOfHistory(String name) {
        return UUID.matcher(name).matches();
    }

    private static String bound(String drawn, Caller caller) {
        String rights = Stream.of(
                        List.of(
                                drawn,
                                caller.issuer(),
                                caller.clientId(),
                                caller.subject(),
                                caller.fhirUser().orElse(""),
                                caller.patientId().orElse(""),
                                caller.encounterId().orElse("")),
                        caller.scopes().stream().map(SmartScope::text).sorted().toList(),
                        caller.clearance().stream().sorted().toList())
                .map(part -> String.join("\n", part))
                .collect(Collectors.joining("\n\n"));
        // The name of a result has 48 characters at most.
        return TokenNames.digest(rights).substring(0, BOUND_CHARACTERS);
    }
}
