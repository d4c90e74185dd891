package org.kapfhir.access;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the external issuer says of itself: its OpenID configuration, or the metadata of RFC 8414 if it has none. Read when
 * it is first needed, so that this server starts without the issuer, and again after five minutes. While the issuer does
 * not answer, what it said last holds; it is asked at most every ten seconds, whatever callers send.
 */
final class IssuerMetadata {
    private static final int LONGEST_WAIT_MILLIS = 5000;
    private static final int MOST_BYTES = 1_000_000;
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final String issuer;
    private final Clock clock;
    private final ResourceRetriever retriever =
            new DefaultResourceRetriever(LONGEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS, MOST_BYTES);
    private @Nullable Map<String, Object> known;
    private Instant nextLook = Instant.MIN;
    private IOException lastFailure = new IOException("The issuer was not asked yet");

    IssuerMetadata(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    String issuer() {
        return issuer;
    }

    /** @throws IOException if the issuer never said anything of use */
    synchronized Map<String, Object> read() throws IOException {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            try {
                known = fetch();
                nextLook = now.plus(FRESH_FOR);
            } catch (IOException away) {
                lastFailure = away;
                nextLook = now.plus(BETWEEN_LOOKS);
            }
        }
        if (known == null) {
            throw lastFailure;
        }
        return known;
    }

    private Map<String, Object> fetch() throws IOException {
        IOException failure = new IOException("The issuer's metadata cannot be read");
        for (URI address : addresses()) {
            try {
                Map<String, Object> described = JSONObjectUtils.parse(
                        retriever.retrieveResource(address.toURL()).getContent());
                if (issuer.equals(described.get("issuer"))) {
                    return described;
                }
                failure.addSuppressed(new IOException("The metadata at " + address + " are of another issuer"));
            } catch (IOException | ParseException unusable) {
                failure.addSuppressed(unusable);
            }
        }
        throw failure;
    }

    /** OpenID Connect writes the well-known part behind the issuer's path, RFC 8414 before it. */
    private List<URI> addresses() {
        String address = issuer.replaceAll("/+$", "");
        String path = URI.create(address).getRawPath();
        String origin = address.substring(0, address.length() - path.length());
        return List.of(
                URI.create(address + "/.well-known/openid-configuration"),
                URI.create(origin + "/.well-known/oauth-authorization-server" + path));
    }
}
