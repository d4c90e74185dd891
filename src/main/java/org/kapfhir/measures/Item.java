package org.kapfhir.measures;

import org.kapfhir.decisionsupport.LogicValues;

/**
 * One thing that is counted: a person, a resource, or whatever else a definition lists.
 *
 * @param identity two items of one identity are one
 * @param value what the logic calls it
 */
record Item(Object identity, Object value) {

    static Item of(Object value) {
        return new Item(LogicValues.identity(value), value);
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
