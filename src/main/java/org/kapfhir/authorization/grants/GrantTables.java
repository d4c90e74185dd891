package org.kapfhir.authorization.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements over the tables of grants and tokens. */
final class GrantTables {
    private static final String TOKEN_COLUMNS = "token_hash, kind, issued_ms, expires_ms, scopes, metadata";

    /**
     * A row of a grant.
     *
     * @param isEnded whether it was revoked
     */
    record Grant(
            String grantId,
            String clientId,
            String username,
            String grantType,
            Set<String> scopes,
            String attributes,
            boolean isEnded) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final GrantJson json;

    GrantTables(JdbcTemplate jdbc, Clock clock, GrantJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    void saveGrant(Grant grant, @Nullable String stateHash) {
        String scopes = joined(grant.scopes());
        int updated = jdbc.update(
                "update kap_auth_grant set scopes = ?, attributes = ?, state_hash = ? where grant_id = ?",
                scopes,
                grant.attributes(),
                stateHash,
                grant.grantId());
        if (updated == 0) {
            jdbc.update(
                    "insert into kap_auth_grant (grant_id, client_id, username, grant_type, scopes, attributes, state_hash,"
                            + " begun_ms) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    grant.grantId(),
                    grant.clientId(),
                    grant.username(),
                    grant.grantType(),
                    scopes,
                    grant.attributes(),
                    stateHash,
                    clock.millis());
        }
    }

    void saveToken(String grantId, StoredToken token) {
        String metadata = json.write(token.metadata());
        int updated = jdbc.update(
                "update kap_auth_token set metadata = ? where token_hash = ? and grant_id = ?",
                metadata,
                token.hash(),
                grantId);
        if (updated == 0) {
            jdbc.update(
                    "insert into kap_auth_token (token_hash, grant_id, kind, issued_ms, expires_ms, scopes, metadata)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    token.hash(),
                    grantId,
                    token.kind().name(),
                    token.issuedAt().toEpochMilli(),
                    token.expiresAt().toEpochMilli(),
                    joined(token.scopes()),
                    metadata);
        }
    }

    Optional<Grant> grant(String grantId) {
        return oneGrant("grant_id = ?", grantId);
    }

    Optional<Grant> grantOfState(String stateHash) {
        return oneGrant("state_hash = ?", stateHash);
    }

    Optional<Grant> grantOfToken(String tokenHash) {
        return oneGrant("grant_id = (select grant_id from kap_auth_token where token_hash = ?)", tokenHash);
    }

    /** The newest last. */
    List<StoredToken> tokens(String grantId) {
        return jdbc.query(
                "select " + TOKEN_COLUMNS + " from kap_auth_token where grant_id = ? order by issued_ms",
                (row, number) -> token(row),
                grantId);
    }

    Optional<StoredToken> token(String tokenHash) {
        return jdbc
                .query(
                        "select " + TOKEN_COLUMNS + " from kap_auth_token where token_hash = ?",
                        (row, number) -> token(row),
                        tokenHash)
                .stream()
                .findFirst();
    }

    /** @return whether this call was the first, of all that there are and on all servers */
    boolean markUsed(String tokenHash) {
        return jdbc.update(
                        "update kap_auth_token set used_ms = ? where token_hash = ? and used_ms is null",
                        clock.millis(),
                        tokenHash)
                == 1;
    }

    void end(String grantId) {
        jdbc.update(
                "update kap_auth_grant set ended_ms = ? where grant_id = ? and ended_ms is null",
                clock.millis(),
                grantId);
    }

    void remove(String grantId) {
        jdbc.update("delete from kap_auth_grant where grant_id = ?", grantId);
    }

    /** Those of a user that a token still lives of. */
    List<GrantedAccess> live(String username) {
        return jdbc
                .query(
                        "select g.grant_id, g.client_id, g.scopes, g.attributes, g.begun_ms, (select max(t.issued_ms) from"
                                + " kap_auth_token t where t.grant_id = g.grant_id and t.expires_ms > ? and t.used_ms is null"
                                + " and t.kind in ('ACCESS', 'REFRESH')) as last_ms from kap_auth_grant g where g.username = ?"
                                + " and g.grant_type = 'authorization_code' and g.ended_ms is null order by g.begun_ms desc",
                        this::access,
                        clock.millis(),
                        username)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Deletes what has no meaning any more: grants of which every token has expired before the given time. */
    int deleteExpired(Instant before) {
        return jdbc.update(
                "delete from kap_auth_grant where begun_ms < ? and not exists (select 1 from kap_auth_token t"
                        + " where t.grant_id = kap_auth_grant.grant_id and t.expires_ms >= ?)",
                before.toEpochMilli(),
                before.toEpochMilli());
    }

    private Optional<GrantedAccess> access(ResultSet row, int number) throws SQLException {
        if (row.getObject("last_ms") == null) {
            return Optional.empty();
        }
        return Optional.of(new GrantedAccess(
                row.getString("grant_id"),
                row.getString("client_id"),
                split(row.getString("scopes")),
                LaunchedContext.of(json.read(row.getString("attributes"))),
                Instant.ofEpochMilli(row.getLong("begun_ms")),
                Instant.ofEpochMilli(row.getLong("last_ms"))));
    }

    private Optional<Grant> oneGrant(String condition, String value) {
        return jdbc
                .query(
                        "select grant_id, client_id, username, grant_type, scopes, attributes, ended_ms from kap_auth_grant"
                                + " where " + condition,
                        (row, number) -> new Grant(
                                row.getString("grant_id"),
                                row.getString("client_id"),
                                row.getString("username"),
                                row.getString("grant_type"),
                                split(row.getString("scopes")),
                                row.getString("attributes"),
                                row.getObject("ended_ms") != null),
                        value)
                .stream()
                .findFirst();
    }

    private StoredToken token(ResultSet row) throws SQLException {
        return new StoredToken(
                row.getString("token_hash"),
                TokenKind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("issued_ms")),
                Instant.ofEpochMilli(row.getLong("expires_ms")),
                split(row.getString("scopes")),
                json.read(row.getString("metadata")));
    }

    private static String joined(Set<String> scopes) {
        return new TreeSet<>(scopes).stream().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String scopes) {
        return scopes.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(scopes.split(" ", -1)));
    }
}
