package org.kapfhir.chart;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Reads every current (not deleted) resource of a type. */
@FunctionalInterface
public interface CurrentResources {

    /** Passes each to the consumer, page by page, oldest first; each with id, version and {@code meta.lastUpdated}. */
    void forEachCurrent(String resourceType, Consumer<Resource> consumer);
}
