package org.kapfhir.authorization.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The RSA keys that sign id tokens, the newest first: that one signs, the others are published until what they signed has
 * expired. Keys are in the database, so that all servers sign with the same and a restart changes nothing.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {
    private static final int BITS = 2048;

    /** Longer than any id token lives, and than readers of the key set keep it. */
    private static final Duration PUBLISHED_AFTER_REPLACEMENT = Duration.ofHours(24);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration age;

    private record Stored(JWK key, Instant created) {}

    /** @param age at which a key is replaced */
    public SigningKeys(JdbcTemplate jdbc, Clock clock, Duration age) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.age = age;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(published()));
    }

    /** Those that are published now, private parts included; never empty. */
    private List<JWK> published() {
        List<Stored> stored = stored();
        Instant now = clock.instant();
        if (stored.isEmpty() || !now.isBefore(stored.get(0).created().plus(age))) {
            create();
            stored = stored();
        }
        List<JWK> published = new ArrayList<>();
        Optional<Instant> replaced = Optional.empty();
        for (Stored candidate : stored) {
            if (replaced.map(time -> now.isBefore(time.plus(PUBLISHED_AFTER_REPLACEMENT)))
                    .orElse(true)) {
                published.add(candidate.key());
            } else {
                jdbc.update(
                        "delete from kap_auth_signing_key where key_id = ?",
                        candidate.key().getKeyID());
            }
            replaced = Optional.of(candidate.created());
        }
        return published;
    }

    private List<Stored> stored() {
        return jdbc.query(
                "select jwk, created_ms from kap_auth_signing_key order by created_ms desc, key_id",
                (row, number) ->
                        new Stored(parse(row.getString("jwk")), Instant.ofEpochMilli(row.getLong("created_ms"))));
    }

    private void create() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            jdbc.update(
                    "insert into kap_auth_signing_key (key_id, jwk, created_ms) values (?, ?, ?)",
                    key.getKeyID(),
                    key.toJSONString(),
                    clock.millis());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java makes RSA keys", impossible);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored signing key cannot be read", e);
        }
    }
}
