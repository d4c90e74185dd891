package org.kapfhir.seeding.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param sessionDoseId the dose in whose session it was measured; null outside of one */
public record PressureReading(
        String id,
        Instant at,
        int systolicMmHg,
        int diastolicMmHg,
        @Nullable String sessionDoseId) {}
