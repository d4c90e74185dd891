package org.kapfhir.seeding.course;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code $screen-candidate} must answer for a person who was made for it.
 *
 * @param decisions by policy
 * @param criteria results by criterion code, under every policy; only those that the person was made for
 */
public record ExpectedScreening(
        Instant asOf, boolean assumeCompleteRecord, Map<String, String> decisions, Map<String, String> criteria) {
    public ExpectedScreening {
        decisions = new TreeMap<>(decisions);
        criteria = new TreeMap<>(criteria);
    }
}
