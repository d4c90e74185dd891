package org.kapfhir.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

class SandboxCohortTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

    private final List<Bundle> stored = new ArrayList<>();

    private boolean isEmpty = true;

    @Test
    void fillsAnEmptyStore() {
        SandboxCohort cohort = cohort();
        cohort.look();
        cohort.fillIfEmpty();

        assertThat(stored)
                .extracting(bundle -> bundle.getIdElement().getIdPart())
                .containsExactly("kap1-0001", "kap1-0002");
    }

    @Test
    void leavesAStoreAloneThatHoldsPeople() {
        isEmpty = false;
        SandboxCohort cohort = cohort();
        cohort.look();
        cohort.fillIfEmpty();

        assertThat(stored).isEmpty();
    }

    @Test
    void fillsAStoreThatSomebodyWritesToWhileTheServerStarts() {
        SandboxCohort cohort = cohort();
        cohort.look();
        isEmpty = false;
        cohort.fillIfEmpty();

        assertThat(stored).hasSize(2);
    }

    private SandboxCohort cohort() {
        BundleStore store = new BundleStore() {
            @Override
            public boolean isEmpty() {
                return isEmpty;
            }

            @Override
            public void store(Bundle transaction) {
                stored.add(transaction);
            }
        };
        return new SandboxCohort(store, CLOCK, 2, 1);
    }
}
