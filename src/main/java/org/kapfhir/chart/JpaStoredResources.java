package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Walks HAPI's tables in the order of their keys, so that a page costs the same at the end as at the beginning. */
final class JpaStoredResources implements StoredResources {
    private static final String CURRENT = "select " + StoredBody.COLUMNS + """

            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null and r.res_type = :type and\s""";

    private static final String PAGE =
            CURRENT + "r.res_updated > :moment and r.res_id > :after order by r.res_id fetch first :size rows only";
    private static final String SOME = CURRENT + "r.fhir_id in (:ids)";
    private static final String COUNT =
            "select count(*) from hfj_resource where res_deleted_at is null and res_type = :type";
    private static final String IDS = "select fhir_id from hfj_resource where res_type = :type and fhir_id in (:ids)";
    private static final String CURRENT_IDS = IDS + " and res_deleted_at is null";

    private final NamedParameterJdbcOperations jdbc;
    private final FhirContext fhirContext;
    private final String lockedIds;
    private final String awaitedIds;

    JpaStoredResources(NamedParameterJdbcOperations jdbc, FhirContext fhirContext, RowLock rowLock) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
        this.lockedIds = IDS + " order by res_id " + rowLock.skipping();
        this.awaitedIds = IDS + " order by res_id " + rowLock.waiting();
    }

    @Override
    public Page page(String resourceType, long after, int size, Instant storedAfter) {
        List<StoredBody> page = jdbc.query(
                PAGE,
                Map.of("type", resourceType, "after", after, "size", size, "moment", Timestamp.from(storedAfter)),
                (row, number) -> StoredBody.read(row));
        long last = page.isEmpty() ? after : page.get(page.size() - 1).rowId();
        return new Page(parsed(page), last, page.size() < size);
    }

    @Override
    public long count(String resourceType) {
        Long count = jdbc.queryForObject(COUNT, Map.of("type", resourceType), Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public Set<String> current(String resourceType, Collection<String> ids) {
        return ids(CURRENT_IDS, resourceType, ids);
    }

    @Override
    public Locked lock(String resourceType, Collection<String> ids) {
        Set<String> locked = ids(lockedIds, resourceType, ids);
        Set<String> busy = ids(IDS, resourceType, ids);
        busy.removeAll(locked);
        return new Locked(read(resourceType, locked), busy);
    }

    @Override
    public Locked lockWaiting(String resourceType, String id) {
        return new Locked(read(resourceType, ids(awaitedIds, resourceType, Set.of(id))), Set.of());
    }

    private List<Resource> read(String resourceType, Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : parsed(jdbc.query(
                        SOME, Map.of("type", resourceType, "ids", ids), (row, number) -> StoredBody.read(row)));
    }

    private Set<String> ids(String sql, String resourceType, Collection<String> ids) {
        return ids.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.queryForList(sql, Map.of("type", resourceType, "ids", ids), String.class));
    }

    private List<Resource> parsed(List<StoredBody> bodies) {
        IParser parser = fhirContext.newJsonParser();
        return bodies.stream().map(body -> body.parse(parser)).toList();
    }
}
