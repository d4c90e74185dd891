package org.kapfhir.authorization.launch;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.kapfhir.authorization.grants.SecretHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/** Launch contexts in the database: unguessable, short-lived, taken up once. */
public final class LaunchContexts {
    private static final int BYTES = 32;

    private final Base64StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration lifetime;

    public LaunchContexts(JdbcTemplate jdbc, Clock clock, Duration lifetime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** @return the value of {@code launch} */
    public String register(LaunchContext context) {
        String launch = values.generateKey();
        jdbc.update(
                "insert into kap_auth_launch (launch_hash, client_id, username, patient_id, encounter_id, needs_banner,"
                        + " expires_ms) values (?, ?, ?, ?, ?, ?, ?)",
                SecretHash.of(launch),
                context.clientId(),
                context.username().orElse(null),
                context.patient(),
                context.encounter().orElse(null),
                context.needsBanner(),
                clock.instant().plus(lifetime).toEpochMilli());
        return launch;
    }

    /** A context that can still be taken up. */
    public Optional<LaunchContext> find(String launch) {
        return jdbc
                .query(
                        "select client_id, username, patient_id, encounter_id, needs_banner from kap_auth_launch"
                                + " where launch_hash = ? and used_ms is null and expires_ms > ?",
                        (row, number) -> new LaunchContext(
                                row.getString("client_id"),
                                Optional.ofNullable(row.getString("username")),
                                row.getString("patient_id"),
                                Optional.ofNullable(row.getString("encounter_id")),
                                row.getBoolean("needs_banner")),
                        SecretHash.of(launch),
                        clock.millis())
                .stream()
                .findFirst();
    }

    /** @return false if somebody took it up before, or it has expired */
    public boolean takeUp(String launch) {
        return jdbc.update(
                        "update kap_auth_launch set used_ms = ? where launch_hash = ? and used_ms is null and expires_ms > ?",
                        clock.millis(),
                        SecretHash.of(launch),
                        clock.millis())
                == 1;
    }

    public void deleteExpired() {
        jdbc.update("delete from kap_auth_launch where expires_ms < ?", clock.millis());
    }
}
