package org.kapfhir.authorization.clients;

import java.time.Clock;
import java.time.Instant;
import org.kapfhir.authorization.grants.SecretHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers the names of client assertions until these have expired, so that none is taken twice by any server. */
public final class UsedAssertions {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    public UsedAssertions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if this client used the name before */
    boolean useOnce(String clientId, String name, Instant expires) {
        try {
            jdbc.update(
                    "insert into kap_auth_assertion (assertion_hash, expires_ms) values (?, ?)",
                    SecretHash.of(clientId + "\n" + name),
                    expires.toEpochMilli());
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    public void deleteExpired() {
        jdbc.update(
                "delete from kap_auth_assertion where expires_ms < ?",
                clock.instant().minus(AssertionRules.SKEW).toEpochMilli());
    }
}
