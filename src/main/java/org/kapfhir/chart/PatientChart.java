package org.kapfhir.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Reads patient records from the store. */
public interface PatientChart {

    /**
     * The same records for somebody who reads some types only: entries of other types may be left out, the person never.
     *
     * @param types names of resource types
     */
    default PatientChart ofTypes(Set<String> types) {
        return this;
    }

    /**
     * The same records for somebody to whom some entries cannot matter: those may be left out, the person never.
     *
     * @param filter is asked about each entry before it is parsed
     */
    default PatientChart where(EntryFilter filter) {
        return this;
    }

    /**
     * Loads the whole current record of one person in one go.
     *
     * @param patientId the logical id, without the type
     * @return empty if there is no such patient, or it was deleted
     * @throws RecordTooLarge 422, code {@code record-too-large}
     */
    Optional<PatientRecord> find(String patientId);

    /**
     * Loads the records of several people with one statement, or a few where they are very many, and hands them over one by
     * one, so that one record at a time is in memory.
     *
     * @param patientIds logical ids, without the type; whoever does not exist is left out
     * @param consumer takes a person's id and the record, which is made when it is asked for and throws
     *     {@link RecordTooLarge} then
     */
    void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer);
}
