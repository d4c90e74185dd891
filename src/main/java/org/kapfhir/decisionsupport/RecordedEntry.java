package org.kapfhir.decisionsupport;

import org.hl7.fhir.r4.model.Resource;

/** Leads from a resource that the logic worked on back to the entry as it was handed in. */
public final class RecordedEntry {
    private static final String KEY = RecordedEntry.class.getName();

    private RecordedEntry() {}

    /** The entry itself, or the one that it is a normalized copy of. */
    public static Resource of(Resource evaluated) {
        return evaluated.getUserData(KEY) instanceof Resource original ? original : evaluated;
    }

    /** A copy that may be changed: whoever cites it as evidence finds the entry that was handed in. */
    public static Resource copyOf(Resource entry) {
        Resource copy = entry.copy();
        copy.setUserData(KEY, of(entry));
        return copy;
    }
}
