package org.kapfhir.outcomes.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction has done to rows so far.
 *
 * <p>HAPI calls the hooks of a Bundle grouped by kind, and that of a conditional delete just before the commit, so the hook
 * of an earlier version may come after that of a later one: the later version decides.
 */
final class TransactionChanges {
    private final Map<String, RowChange> written = new HashMap<>();
    private final Map<String, RowChange> held = new LinkedHashMap<>();

    /** Keeps a change until all of the transaction are known. */
    void hold(RowChange change) {
        held.merge(change.resource(), change, RowChange::followedBy);
    }

    /** @return the change to write now; empty if a later version is written already, or is held and written with the others */
    Optional<RowChange> writeNow(RowChange change) {
        if (held.containsKey(change.resource())) {
            hold(change);
            return Optional.empty();
        }
        return notOvertaken(change);
    }

    /** @return the changes to write now; they are held no longer */
    List<RowChange> writeHeld() {
        Collection<RowChange> changes = List.copyOf(held.values());
        held.clear();
        return changes.stream().flatMap(change -> notOvertaken(change).stream()).toList();
    }

    private Optional<RowChange> notOvertaken(RowChange change) {
        RowChange before = written.get(change.resource());
        if (before != null && before.version() > change.version()) {
            return Optional.empty();
        }
        RowChange current = before == null ? change : before.followedBy(change);
        RowChange replacing = before == null || before.rows().isEmpty()
                ? current
                : new RowChange(current.resourceType(), current.resourceId(), current.version(), true, current.rows());
        written.put(change.resource(), replacing);
        return Optional.of(replacing);
    }
}
