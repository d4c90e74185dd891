package org.kapfhir.chart;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * One person's record, whole and in memory.
 *
 * @param patient the person
 * @param resources everything else in the record that refers to the person, and what those entries refer to (a
 *     Medication, say); each with its id, no entry twice, order undefined
 */
public record PatientRecord(Patient patient, List<Resource> resources) {
    public PatientRecord {
        resources = List.copyOf(resources);
    }
}
