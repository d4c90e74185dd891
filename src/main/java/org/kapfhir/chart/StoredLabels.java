package org.kapfhir.chart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;

/** Reads the security labels of the store, without the records that carry them. */
public interface StoredLabels {

    /** Every label that any version of any record carries or once carried; a handful. */
    List<Coding> inUse();

    /**
     * The labels of the current versions of some records of a type.
     *
     * @param ids logical ids, without the type
     * @return by logical id; records without labels are left out
     */
    Map<String, List<Coding>> current(String resourceType, Collection<String> ids);
}
