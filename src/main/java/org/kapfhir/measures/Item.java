package org.kapfhir.measures;

import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.decisionsupport.LogicValues;

/**
 * One thing that is counted: a person, a resource, or whatever else a definition lists.
 *
 * @param identity two items of one identity are one
 * @param value what the logic calls it
 */
record Item(String identity, Object value) {

    static Item of(Object value) {
        return new Item(LogicValues.identity(value), value);
    }

    /** To a resource; else what the value says, which leads nowhere. */
    Reference reference() {
        return value instanceof Resource ? new Reference(identity) : new Reference().setDisplay(identity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && identity.equals(item.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
