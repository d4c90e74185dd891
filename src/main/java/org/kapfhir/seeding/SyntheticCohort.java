package org.kapfhir.seeding;

import java.time.Instant;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.kapfhir.seeding.course.CohortCourses;
import org.kapfhir.seeding.record.CourseBundle;
import org.kapfhir.seeding.truth.CohortReckoning;
import org.kapfhir.seeding.truth.CohortTruth;

/**
 * People who never lived, with courses of ketamine-assisted psychotherapy as they go in real clinics: people who drop
 * out, missing and contradicting ratings, doses that were stopped or not given.
 *
 * <p>The same seed, size and reference make the same cohort byte for byte; a larger one begins with the same people. With
 * 60 people or more, every special case is in it.
 */
public final class SyntheticCohort {
    private final long seed;
    private final int size;
    private final Instant reference;

    /**
     * @param seed 0 or more; it is part of every id, so that two cohorts can be on one server
     * @param size number of people, 1 to 9999
     * @param reference everything in the records lies before it
     * @throws IllegalArgumentException if the seed or the size is out of range
     */
    public SyntheticCohort(long seed, int size, Instant reference) {
        if (seed < 0 || size < 1 || size > 9999) {
            throw new IllegalArgumentException("A cohort has a seed from 0 and 1 to 9999 people");
        }
        this.seed = seed;
        this.size = size;
        this.reference = reference;
    }

    /** One transaction Bundle per person; its id is that of the Patient. */
    public Stream<Bundle> bundles() {
        return courses().stream().map(CourseBundle::of);
    }

    /** The right answers, for a server that holds this cohort and nobody else. */
    public CohortTruth truth() {
        return CohortReckoning.reckon(
                seed, reference.toString(), courses().stream().toList());
    }

    private CohortCourses courses() {
        return new CohortCourses(seed, size, reference);
    }
}
