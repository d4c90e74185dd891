package org.kapfhir.chart;

import java.util.Optional;

/** Reads patient records from the store. */
public interface PatientChart {

    /**
     * Loads the whole current record of one person in one go.
     *
     * @param patientId the logical id, without the type
     * @return empty if there is no such patient, or it was deleted
     */
    Optional<PatientRecord> find(String patientId);
}
