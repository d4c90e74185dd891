package org.kapfhir.authorization.clients;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer says that it may be kept. */
final class CacheControl {
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");

    private CacheControl() {}

    static Duration freshFor(HttpResponse<?> answer, Duration unlessSaid, Duration atMost) {
        String said =
                String.join(",", answer.headers().allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        if (said.contains("no-store") || said.contains("no-cache")) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(said);
        if (!maxAge.find()) {
            return unlessSaid;
        }
        Duration age = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        return age.compareTo(atMost) > 0 ? atMost : age;
    }
}
