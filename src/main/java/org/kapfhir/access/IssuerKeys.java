package org.kapfhir.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the external issuer, at the address that its metadata name; found when they are first asked for, so that this
 * server starts without it. A key that is not known yet is looked for again, but no more than a few times a minute, whatever
 * callers send. A key that the issuer took back is forgotten with the next look, after five minutes at most.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final int LONGEST_WAIT_MILLIS = 5000;
    private static final int MOST_BYTES = 1_000_000;
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final IssuerMetadata metadata;
    private volatile @Nullable JWKSource<SecurityContext> found;

    IssuerKeys(IssuerMetadata metadata) {
        this.metadata = metadata;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        JWKSource<SecurityContext> keys = found;
        if (keys == null) {
            keys = find();
            found = keys;
        }
        return keys.get(selector, context);
    }

    private JWKSource<SecurityContext> find() throws KeySourceException {
        try {
            URL keys = URI.create(JSONObjectUtils.getString(metadata.read(), "jwks_uri"))
                    .toURL();
            return JWKSourceBuilder.create(
                            keys, new DefaultResourceRetriever(LONGEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS, MOST_BYTES))
                    .cache(FRESH_FOR.toMillis(), TIMEOUT.toMillis())
                    .rateLimited(BETWEEN_LOOKS.toMillis())
                    .outageTolerant(true)
                    .build();
        } catch (IOException | ParseException | IllegalArgumentException | NullPointerException unusable) {
            throw new RemoteKeySourceException("The issuer's metadata cannot be read", unusable);
        }
    }
}
