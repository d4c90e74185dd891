package org.kapfhir.authorization.login;

import java.time.Clock;
import java.time.Duration;
import org.kapfhir.authorization.grants.SecretHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts failed log-ins per account and per address, over all servers. An unknown account counts as a known one does. The
 * window begins with the first failure and starts anew when it is over.
 */
public final class LoginThrottle {
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Limits limits;

    /**
     * @param perAccount failures after which an account has to wait
     * @param perAddress failures after which an address has to wait
     */
    public record Limits(int perAccount, int perAddress, Duration window) {}

    public LoginThrottle(JdbcTemplate jdbc, Clock clock, Limits limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    public Duration window() {
        return limits.window();
    }

    boolean mustWait(String username, String address) {
        return failures(account(username)) >= limits.perAccount() || failures(origin(address)) >= limits.perAddress();
    }

    void failed(String username, String address) {
        count(account(username));
        count(origin(address));
    }

    void succeeded(String username) {
        jdbc.update("delete from kap_auth_failure where subject_hash = ?", account(username));
    }

    public void deleteExpired() {
        jdbc.update("delete from kap_auth_failure where window_ms <= ?", windowStart());
    }

    private int failures(String subject) {
        return jdbc
                .queryForList(
                        "select failures from kap_auth_failure where subject_hash = ? and window_ms > ?",
                        Integer.class,
                        subject,
                        windowStart())
                .stream()
                .findFirst()
                .orElse(0);
    }

    private void count(String subject) {
        jdbc.update("delete from kap_auth_failure where subject_hash = ? and window_ms <= ?", subject, windowStart());
        if (add(subject) == 0) {
            try {
                jdbc.update(
                        "insert into kap_auth_failure (subject_hash, failures, window_ms) values (?, 1, ?)",
                        subject,
                        clock.millis());
            } catch (DuplicateKeyException anotherWasFaster) {
                add(subject);
            }
        }
    }

    private int add(String subject) {
        return jdbc.update("update kap_auth_failure set failures = failures + 1 where subject_hash = ?", subject);
    }

    private long windowStart() {
        return clock.instant().minus(limits.window()).toEpochMilli();
    }

    private static String account(String username) {
        return SecretHash.of("account\n" + username);
    }

    private static String origin(String address) {
        return SecretHash.of("address\n" + address);
    }
}
