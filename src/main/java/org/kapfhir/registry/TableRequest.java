package org.kapfhir.registry;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.registry.view.ViewDefinition;

/**
 * What table is asked for.
 *
 * @param header whether the names of the columns come first
 * @param patients ids of the people whose records are read; with {@code groups} empty and this empty: everyone's
 * @param groups ids of the groups whose members' records are read
 * @param changedAfter resources stored later than this are read
 * @param mostRows where the table ends
 * @param resources what is read instead of the store; null if the store is read
 */
record TableRequest(
        ViewDefinition view,
        TableFormat format,
        boolean header,
        List<String> patients,
        List<String> groups,
        Instant changedAfter,
        long mostRows,
        @Nullable List<Resource> resources) {
    TableRequest {
        patients = List.copyOf(patients);
        groups = List.copyOf(groups);
    }
}
