package org.kapfhir.authorization.clients;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.identities.PublicKeys;
import org.kapfhir.authorization.identities.UnusableKeys;

/**
 * Public keys at the address that a client registered. They are kept as long as the answer's {@code Cache-Control} says; a
 * key that is not among them is looked for at once, but only so often, so that nobody makes us knock at a client's door.
 */
public final class FetchedKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH_BY_DEFAULT = Duration.ofMinutes(5);
    private static final Duration FRESH_AT_MOST = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FETCHES_PER_WINDOW = 20;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(JWKSet keys, Instant freshUntil, Instant windowStart, int fetches) {}

    public FetchedKeys(Clock clock) {
        this.clock = clock;
    }

    /** The keys of this id, fetched if none is known; empty if there is none or the address does not answer. */
    List<JWK> withId(URI address, String keyId) {
        Kept now = kept.compute(address, (key, known) -> refreshed(key, known, keyId));
        return now.keys().getKeys().stream()
                .filter(candidate -> keyId.equals(candidate.getKeyID()))
                .toList();
    }

    private Kept refreshed(URI address, @Nullable Kept known, String keyId) {
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.freshUntil()) && known.keys().getKeyByKeyId(keyId) != null) {
            return known;
        }
        boolean newWindow = known == null || now.isAfter(known.windowStart().plus(WINDOW));
        if (!newWindow && known.fetches() >= FETCHES_PER_WINDOW) {
            return known;
        }
        Instant start = newWindow ? now : known.windowStart();
        int fetches = newWindow ? 1 : known.fetches() + 1;
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofInputStream());
            return new Kept(
                    read(answer),
                    now.plus(CacheControl.freshFor(answer, FRESH_BY_DEFAULT, FRESH_AT_MOST)),
                    start,
                    fetches);
        } catch (IOException | UnusableKeys away) {
            return new Kept(new JWKSet(), now, start, fetches);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Kept(new JWKSet(), now, start, fetches);
        }
    }

    private static JWKSet read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (answer.statusCode() != OK || bytes.length > MOST_BYTES) {
                throw new IOException("The key set is not there or too large");
            }
            return PublicKeys.read(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
