package org.kapfhir.authorization;

import org.kapfhir.authorization.clients.UsedAssertions;
import org.kapfhir.authorization.grants.StoredGrants;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.login.LoginThrottle;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes, each hour, what has no meaning any more. */
@Component
@EmbeddedServer
@EnableScheduling
class Housekeeping {
    private static final long HOUR_MS = 3_600_000;

    private final StoredGrants grants;
    private final UsedAssertions assertions;
    private final LaunchContexts launches;
    private final LoginThrottle throttle;

    Housekeeping(StoredGrants grants, UsedAssertions assertions, LaunchContexts launches, LoginThrottle throttle) {
        this.grants = grants;
        this.assertions = assertions;
        this.launches = launches;
        this.throttle = throttle;
    }

    @Scheduled(initialDelay = HOUR_MS, fixedDelay = HOUR_MS)
    void deleteExpired() {
        grants.deleteExpired();
        assertions.deleteExpired();
        launches.deleteExpired();
        throttle.deleteExpired();
    }
}
