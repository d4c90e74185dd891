package org.kapfhir.chart;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Reads every current resource of a type, for work that concerns the whole store. */
public interface StoredResources {

    /**
     * Passes each current (not deleted) resource to the consumer, page by page, oldest first; each with id, version and
     * {@code meta.lastUpdated}.
     */
    void forEachCurrent(String resourceType, Consumer<Resource> consumer);
}
