package org.kapfhir.cdshooks;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a client sends along, so that the service need not ask back: one search per resource type that the decision logic
 * retrieves.
 *
 * @param typesByKey the resource type of each prefetch key; all but the patient's own
 */
record Prefetch(SortedMap<String, String> typesByKey) {
    static final String PATIENT = "patient";

    static Prefetch of(SortedSet<String> retrievedTypes) {
        SortedMap<String, String> types = new TreeMap<>();
        for (String type : retrievedTypes) {
            // A Medication belongs to nobody; it comes along with what refers to it.
            if (!type.equals("Patient") && !type.equals("Medication")) {
                types.put(Character.toLowerCase(type.charAt(0)) + type.substring(1), type);
            }
        }
        return new Prefetch(types);
    }

    SortedMap<String, String> templates() {
        SortedMap<String, String> templates = new TreeMap<>();
        templates.put(PATIENT, "Patient/{{context.patientId}}");
        typesByKey.forEach((key, type) -> templates.put(
                key, type + person(type) + (type.startsWith("Medication") ? "&_include=" + type + ":medication" : "")));
        return templates;
    }

    /** Adverse events are the one type whose search knows the person as subject only. */
    private static String person(String type) {
        return type.equals("AdverseEvent")
                ? "?subject=Patient/{{context.patientId}}"
                : "?patient={{context.patientId}}";
    }
}
