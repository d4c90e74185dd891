package org.kapfhir.screening;

import java.util.IdentityHashMap;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** How the answer points to an entry: as the caller named it in {@code data}, or by type and id for a stored one. */
public record EntryReferences(IdentityHashMap<Resource, String> namesByEntry) {

    static EntryReferences stored() {
        return new EntryReferences(new IdentityHashMap<>());
    }

    public Reference to(Resource entry) {
        String name = namesByEntry.get(entry);
        if (name == null) {
            name = entry.fhirType() + "/" + entry.getIdElement().getIdPart();
        }
        Reference reference = new Reference().setType(entry.fhirType());
        return name.isEmpty() ? reference.setDisplay("An entry without id and fullUrl") : reference.setReference(name);
    }
}
