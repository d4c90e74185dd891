package org.kapfhir.authorization.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AuthorizationTables;
import org.kapfhir.harness.ClockInHand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys that sign id tokens: made once, shared by all servers, replaced in time, published until nothing needs them. */
class SigningKeysTest {
    private final JdbcTemplate tables = AuthorizationTables.fresh();
    private final ClockInHand clock = new ClockInHand();
    private final SigningKeys keys = new SigningKeys(tables, clock, Duration.ofDays(90));

    @Test
    void areTheSameAfterARestartAndOnAnotherServer() {
        assertThat(ids(keys)).hasSize(1).isEqualTo(ids(new SigningKeys(tables, clock, Duration.ofDays(90))));
    }

    @Test
    void areReplacedInTimeTheNewestFirst() {
        String first = ids(keys).get(0);
        clock.goOn(Duration.ofDays(90).minusSeconds(1));
        assertThat(ids(keys)).containsExactly(first);
        clock.goOn(Duration.ofSeconds(1));
        assertThat(ids(keys)).hasSize(2).last().isEqualTo(first);
    }

    @Test
    void arePublishedForADayAfterTheyWereReplaced() {
        String first = ids(keys).get(0);
        clock.goOn(Duration.ofDays(90));
        ids(keys);
        clock.goOn(Duration.ofHours(24).minusSeconds(1));
        assertThat(ids(keys)).contains(first);
        clock.goOn(Duration.ofSeconds(1));
        assertThat(ids(keys)).hasSize(1).doesNotContain(first);
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
