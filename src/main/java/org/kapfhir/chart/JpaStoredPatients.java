package org.kapfhir.chart;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;

/** Walks HAPI's table in the order of its keys, so that a page costs the same at the end as at the beginning. */
final class JpaStoredPatients implements StoredPatients {
    private static final String PAGE = """
            select res_id, fhir_id from hfj_resource
            where res_type = 'Patient' and res_deleted_at is null and res_id > ?
            order by res_id
            fetch first ? rows only
            """;

    private record Row(long key, String id) {}

    private final JdbcOperations jdbc;

    JpaStoredPatients(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forEachPage(int pageSize, Consumer<List<String>> consumer) {
        long after = -1;
        List<Row> page;
        do {
            page = jdbc.query(PAGE, (row, number) -> new Row(row.getLong(1), row.getString(2)), after, pageSize);
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).key();
                consumer.accept(page.stream().map(Row::id).toList());
            }
        } while (page.size() == pageSize);
    }
}
