package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcOperations;

/** Walks HAPI's tables in the order of their keys, so that a page costs the same at the end as at the beginning. */
final class JpaStoredResources implements StoredResources {
    private static final int PAGE_SIZE = 500;
    private static final String PAGE = "select " + StoredBody.COLUMNS + """

            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null and r.res_type = ? and r.res_updated > ? and r.res_id > ?
            order by r.res_id
            fetch first ? rows only
            """;

    private final JdbcOperations jdbc;
    private final FhirContext fhirContext;

    JpaStoredResources(JdbcOperations jdbc, FhirContext fhirContext) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
    }

    @Override
    public void whileWanted(String resourceType, Instant storedAfter, Predicate<Resource> wantsMore) {
        IParser parser = fhirContext.newJsonParser();
        Timestamp moment = Timestamp.from(storedAfter);
        long after = -1;
        List<StoredBody> page;
        do {
            page = jdbc.query(PAGE, (row, number) -> StoredBody.read(row), resourceType, moment, after, PAGE_SIZE);
            for (StoredBody row : page) {
                if (!wantsMore.test(row.parse(parser))) {
                    return;
                }
                after = row.rowId();
            }
        } while (page.size() == PAGE_SIZE);
    }
}
