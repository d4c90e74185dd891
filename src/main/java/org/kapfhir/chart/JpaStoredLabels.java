package org.kapfhir.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.jdbc.core.JdbcOperations;

/** HAPI keeps labels as tags of the kind 2, beside the body of a resource. */
final class JpaStoredLabels implements StoredLabels {
    private static final String IN_USE = "select distinct tag_system, tag_code from hfj_tag_def where tag_type = 2";
    private static final String CURRENT = """
            select r.fhir_id, d.tag_system, d.tag_code
            from hfj_resource r
              join hfj_res_tag t on t.res_id = r.res_id
              join hfj_tag_def d on d.tag_id = t.tag_id
            where d.tag_type = 2 and r.res_type = ? and r.fhir_id in (%s)
            """;
    private final JdbcOperations jdbc;

    JpaStoredLabels(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Coding> inUse() {
        return jdbc.query(IN_USE, (row, number) -> new Coding(row.getString(1), row.getString(2), null));
    }

    @Override
    public Map<String, List<Coding>> current(String resourceType, Collection<String> ids) {
        Map<String, List<Coding>> labels = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    CURRENT.formatted(places(ids)),
                    row -> {
                        labels.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(new Coding(row.getString(2), row.getString(3), null));
                    },
                    arguments(resourceType, ids));
        }
        return labels;
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Object[] arguments(String resourceType, Collection<String> values) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(resourceType);
        arguments.addAll(values);
        return arguments.toArray();
    }
}
