package org.kapfhir.authorization.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AuthorizationTables;
import org.kapfhir.harness.ClockInHand;

/** 1.4.5: a launch value is good for a short time and once. */
class LaunchContextsTest {
    private final ClockInHand clock = new ClockInHand();
    private final LaunchContexts launches =
            new LaunchContexts(AuthorizationTables.fresh(), clock, Duration.ofMinutes(5));
    private final LaunchContext context = new LaunchContext("app", Optional.of("cora"), "p1", Optional.empty(), false);

    @Test
    void isKnownUntilItExpires() {
        String launch = launches.register(context);
        clock.goOn(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(launches.find(launch)).contains(context);
        clock.goOn(Duration.ofSeconds(1));
        assertThat(launches.find(launch)).isEmpty();
        assertThat(launches.takeUp(launch)).isFalse();
    }

    @Test
    void isTakenUpOnce() {
        String launch = launches.register(context);
        assertThat(launches.takeUp(launch)).isTrue();
        assertThat(launches.takeUp(launch)).isFalse();
        assertThat(launches.find(launch)).isEmpty();
    }

    @Test
    void isForOneAppAndUser() {
        assertThat(context.isFor("app", "cora")).isTrue();
        assertThat(context.isFor("other", "cora")).isFalse();
        assertThat(context.isFor("app", "ben")).isFalse();
    }
}
