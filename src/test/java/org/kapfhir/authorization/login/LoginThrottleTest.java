package org.kapfhir.authorization.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AuthorizationTables;
import org.kapfhir.harness.ClockInHand;

/** How often a password may be guessed. */
class LoginThrottleTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final ClockInHand clock = new ClockInHand();
    private final LoginThrottle throttle = new LoginThrottle(
            AuthorizationTables.fresh(), clock, new LoginThrottle.Limits(3, 5, Duration.ofMinutes(15)));

    @Test
    void letsAnAccountWaitWhereverItIsGuessedFrom() {
        fail("ana", 2);
        assertThat(throttle.mustWait("ana", HERE)).isFalse();
        fail("ana", 1);
        assertThat(throttle.mustWait("ana", THERE)).isTrue();
        assertThat(throttle.mustWait("ben", THERE)).isFalse();
    }

    @Test
    void letsAnAddressWaitWhomeverItGuesses() {
        for (int number = 0; number < 5; number++) {
            throttle.failed("user-" + number, HERE);
        }
        assertThat(throttle.mustWait("ana", HERE)).isTrue();
        assertThat(throttle.mustWait("ana", THERE)).isFalse();
    }

    @Test
    void forgetsAfterTheWindow() {
        fail("ana", 3);
        clock.goOn(Duration.ofMinutes(15));
        assertThat(throttle.mustWait("ana", HERE)).isFalse();
        fail("ana", 1);
        assertThat(throttle.mustWait("ana", HERE)).as("counted anew").isFalse();
    }

    @Test
    void forgetsTheAccountAfterASuccess() {
        fail("ana", 2);
        throttle.succeeded("ana");
        fail("ana", 2);
        assertThat(throttle.mustWait("ana", HERE)).isFalse();
    }

    private void fail(String username, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(username, HERE);
        }
    }
}
