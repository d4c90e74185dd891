package org.kapfhir.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What one person adds to a measure.
 *
 * @param supplements the values of each supplemental datum
 * @param evaluated references to the resources that the counts rest on, with the ids of the populations and supplemental data that
 *     looked at them
 */
record PersonCount(List<GroupCount> groups, List<List<Object>> supplements, SortedMap<String, Set<String>> evaluated) {

    /**
     * @param members of each population
     * @param observations the number of each item; empty for populations that are no observations
     * @param strata for each stratifier, the stratum of each item; an item may be in none
     */
    record GroupCount(
            List<Set<Item>> members, List<Map<Item, BigDecimal>> observations, List<Map<Item, Stratum>> strata) {}
}
