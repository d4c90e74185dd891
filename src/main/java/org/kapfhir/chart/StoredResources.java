package org.kapfhir.chart;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;

/** Reads every current resource of a type, for work that concerns the whole store. */
public interface StoredResources {

    /**
     * Passes each current (not deleted) resource to the consumer, page by page, oldest first; each with id, version and
     * {@code meta.lastUpdated}.
     */
    default void forEachCurrent(String resourceType, Consumer<Resource> consumer) {
        whileWanted(resourceType, Instant.EPOCH, resource -> {
            consumer.accept(resource);
            return true;
        });
    }

    /**
     * Passes each current resource that was stored after a moment, like {@link #forEachCurrent}, until no more is wanted.
     *
     * @param wantsMore takes a resource and says whether to go on
     */
    void whileWanted(String resourceType, Instant storedAfter, Predicate<Resource> wantsMore);
}
