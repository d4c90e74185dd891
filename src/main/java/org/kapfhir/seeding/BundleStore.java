package org.kapfhir.seeding;

import org.hl7.fhir.r4.model.Bundle;

/** Where the sandbox's people go. */
public interface BundleStore {

    /** True as long as the store holds no Patient. */
    boolean isEmpty();

    /** Stores a transaction Bundle: all of it or nothing. */
    void store(Bundle transaction);
}
