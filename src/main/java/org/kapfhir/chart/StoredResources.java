package org.kapfhir.chart;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.dao.PessimisticLockingFailureException;

/** Reads every current resource of a type, for work that concerns the whole store. */
public interface StoredResources extends CurrentResources {

    /**
     * A page of the current (not deleted) resources of a type, each with id, version and {@code meta.lastUpdated}.
     *
     * @param last where the next page begins
     * @param isLast whether there is no further page
     */
    record Page(List<Resource> resources, long last, boolean isLast) {}

    /** Where the first page begins. */
    long BEGINNING = -1;

    /** Oldest first. */
    default Page page(String resourceType, long after, int size) {
        return page(resourceType, after, size, Instant.EPOCH);
    }

    /** The same, of those that were stored after a moment. */
    Page page(String resourceType, long after, int size, Instant storedAfter);

    long count(String resourceType);

    /** @return those of the ids that belong to a current resource */
    Set<String> current(String resourceType, Collection<String> ids);

    /**
     * What is known of some resources while nobody else can write them.
     *
     * @param current those of them that exist; each with id, version and {@code meta.lastUpdated}
     * @param busy the ids of those that a writer holds just now; nothing is known of them
     */
    record Locked(List<Resource> current, Set<String> busy) {}

    /** Keeps others from writing the resources until the transaction ends, without waiting for writers that hold some. */
    Locked lock(String resourceType, Collection<String> ids);

    /**
     * Keeps others from writing one resource until the transaction ends, and waits for a writer that holds it.
     *
     * @throws PessimisticLockingFailureException if that takes longer than the database is set to wait
     */
    Locked lockWaiting(String resourceType, String id);

    @Override
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
    default void whileWanted(String resourceType, Instant storedAfter, Predicate<Resource> wantsMore) {
        Page page;
        long after = BEGINNING;
        do {
            page = page(resourceType, after, 500, storedAfter);
            if (!page.resources().stream().allMatch(wantsMore)) {
                return;
            }
            after = page.last();
        } while (!page.isLast());
    }
}
