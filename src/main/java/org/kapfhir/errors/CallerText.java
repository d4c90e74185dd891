package org.kapfhir.errors;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets through what a caller may read of a message from the server underneath: no SQL, no class names, no codes of it. */
final class CallerText {
    private static final Pattern INNER_CODE = Pattern.compile("HAPI-\\d+: ");
    private static final Pattern INNER_WORDS = Pattern.compile(
            "\\b(insert into|update|delete from|select) .*\\b(hfj_|trm_|kap_)|\\b(java|jakarta|org|ca|com)\\.[a-z]+\\.|Exception\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String WITHHELD = "The request cannot be processed: check that its content is valid FHIR R4";

    private CallerText() {}

    static String of(@Nullable String message) {
        if (message == null || message.isBlank() || INNER_WORDS.matcher(message).find()) {
            return WITHHELD;
        }
        return INNER_CODE.matcher(message).replaceAll("");
    }
}
