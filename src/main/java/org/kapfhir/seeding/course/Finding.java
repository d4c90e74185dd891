package org.kapfhir.seeding.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the problem list, confirmed.
 *
 * @param status code of FHIR's condition-clinical
 * @param abatement null if it has not ended
 */
public record Finding(
        String id,
        Code code,
        String status,
        LocalDate onset,
        @Nullable LocalDate abatement) {}
