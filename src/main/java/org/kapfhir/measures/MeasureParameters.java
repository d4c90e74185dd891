package org.kapfhir.measures;

import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** What the caller sent, as it was sent. */
record MeasureParameters(
        @Nullable String periodStart,
        @Nullable String periodEnd,
        @Nullable String reportType,
        @Nullable String subject,
        @Nullable Parameters parameters) {}
