package org.kapfhir.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Labels come out of the statement as they went into HAPI's tables. */
class LabelColumnTest {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private final JdbcTemplate jdbc = new JdbcTemplate(database());

    @Test
    void readsEveryLabelWithWhatIsKnownOfIt() {
        tag(1, 2, CONFIDENTIALITY, "R", "restricted, \"very\" | much");
        tag(2, 2, null, "local", null);
        tag(3, 1, "http://example.org/profile", "no label", null);
        tag(4, 2, CONFIDENTIALITY, "V", "of another resource");
        jdbc.update("insert into hfj_resource values (7, true), (8, true), (9, true), (10, false)");
        jdbc.update("insert into hfj_res_tag values (7, 1), (7, 2), (7, 3), (8, 4), (9, 3)");

        String column = columnOf(7);

        assertThat(LabelColumn.labels(column))
                .extracting(label -> label.getSystem() + "#" + label.getCode() + "#" + label.getDisplay())
                .containsExactlyInAnyOrder(CONFIDENTIALITY + "#R#restricted, \"very\" | much", "null#local#null");
        assertThat(columnOf(9)).as("a resource without labels").isNull();
        assertThat(columnOf(10)).as("a resource without tags").isNull();
    }

    private String columnOf(long resource) {
        List<String> columns = jdbc.queryForList(
                "select " + LabelColumn.SQL + " from hfj_resource r where r.res_id = ?", String.class, resource);
        assertThat(columns).hasSize(1);
        return columns.get(0);
    }

    private void tag(int id, int kind, String system, String code, String display) {
        jdbc.update("insert into hfj_tag_def values (?, ?, ?, ?, ?)", id, kind, system, code, display);
    }

    private static JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:labels;DB_CLOSE_DELAY=-1");
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("create table hfj_resource (res_id bigint, has_tags boolean)");
        jdbc.execute("create table hfj_res_tag (res_id bigint, tag_id bigint)");
        jdbc.execute("create table hfj_tag_def (tag_id bigint, tag_type int, tag_system varchar, tag_code varchar,"
                + " tag_display varchar)");
        return source;
    }
}
