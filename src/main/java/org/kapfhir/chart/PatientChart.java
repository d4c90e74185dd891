package org.kapfhir.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Reads patient records from the store. */
public interface PatientChart {

    /**
     * Loads the whole current record of one person in one go.
     *
     * @param patientId the logical id, without the type
     * @return empty if there is no such patient, or it was deleted
     * @throws RecordTooLarge 422, code {@code record-too-large}
     */
    Optional<PatientRecord> find(String patientId);

    /**
     * Loads the records of several people with one statement and hands them over one by one, so that one record at a time
     * is in memory.
     *
     * @param patientIds logical ids, without the type; whoever does not exist is left out
     * @param consumer takes a person's id and the record, which is made when it is asked for and throws
     *     {@link RecordTooLarge} then
     */
    void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer);

    /**
     * The same, of these types only: most of a long record may be of types that the question does not look at.
     *
     * @param types resource types beside Patient; a record may hold others too
     */
    default void forEach(
            List<String> patientIds, Set<String> types, BiConsumer<String, Supplier<PatientRecord>> consumer) {
        forEach(patientIds, consumer);
    }
}
