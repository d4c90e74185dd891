package org.kapfhir.chart;

import java.util.List;
import java.util.function.Consumer;

/** Names the people in the store. */
public interface StoredPatients {

    /**
     * Hands over the logical ids of all patients, page by page, in the order in which they were first stored.
     *
     * @param pageSize the most ids of a page
     */
    void forEachPage(int pageSize, Consumer<List<String>> consumer);
}
