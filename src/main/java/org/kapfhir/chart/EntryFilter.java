package org.kapfhir.chart;

/** Tells from the text of an entry whether it can matter to whoever reads the record; in doubt it can. */
@FunctionalInterface
public interface EntryFilter {
    /**
     * @param type the resource type
     * @param json the entry as it is stored
     */
    boolean mayMatter(String type, String json);
}
