package org.kapfhir.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * The labels that a record has not by rule: somebody gave them to it. What is derived from the record inherits these; by
 * rule it gets its own.
 */
public final class SentLabels {
    private static final String KEY = SentLabels.class.getName();

    private SentLabels() {}

    /** All labels of a record that did not come in through a write that is under way. */
    @SuppressWarnings("unchecked")
    public static List<Coding> of(Resource resource) {
        return resource.getUserData(KEY) instanceof List<?> sent
                ? (List<Coding>) sent
                : resource.getMeta().getSecurity();
    }

    static void remember(Resource resource, List<Coding> labels) {
        List<Coding> copies = new ArrayList<>(labels.size());
        labels.forEach(label -> copies.add(label.copy()));
        resource.setUserData(KEY, copies);
    }
}
