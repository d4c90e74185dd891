package org.kapfhir.seeding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty server with synthetic people, whose last entries are of yesterday. */
public final class SandboxCohort {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxCohort.class);

    private final BundleStore store;
    private final Clock clock;
    private final int size;
    private final long seed;
    private boolean isWanted;

    SandboxCohort(BundleStore store, Clock clock, int size, long seed) {
        this.store = store;
        this.clock = clock;
        this.size = size;
        this.seed = seed;
    }

    /**
     * Looks whether the store holds nobody yet. Has to happen before the server takes requests: whoever writes while it starts
     * does not keep the people out.
     */
    public void look() {
        isWanted = store.isEmpty();
    }

    /** Stores the cohort if the store held nobody at the look; what was begun and interrupted is not completed. */
    public void fillIfEmpty() {
        if (!isWanted) {
            return;
        }
        Instant startOfToday = clock.instant().truncatedTo(ChronoUnit.DAYS);
        new SyntheticCohort(seed, size, startOfToday).bundles().forEach(store::store);
        LOG.info("Stored {} synthetic people with seed {}", size, seed);
    }
}
