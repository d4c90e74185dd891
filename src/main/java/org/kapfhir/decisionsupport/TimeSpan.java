package org.kapfhir.decisionsupport;

import java.time.OffsetDateTime;

/**
 * The value of a parameter that is a span of time.
 *
 * @param last the last moment that belongs to it
 */
public record TimeSpan(OffsetDateTime first, OffsetDateTime last) {}
