package org.kapfhir.chart;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.harness.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** More people are read than PostgreSQL takes parameters with a statement. */
class ManyPeopleTest {
    private static final List<String> PEOPLE =
            IntStream.range(0, 70_000).mapToObj(person -> "p" + person).toList();
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @ParameterizedTest
    @MethodSource("databases")
    void findsTheConsentsOfVeryManyPeople(DataSource dataSource) {
        assertThat(new JpaPatientConsents(new JdbcTemplate(dataSource), FHIR).of(PEOPLE))
                .containsOnlyKeys("p69999")
                .hasEntrySatisfying("p69999", consents -> assertThat(consents).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsTheRecordsOfVeryManyPeople(DataSource dataSource) {
        List<String> read = new ArrayList<>();

        new JpaPatientChart(new JdbcTemplate(dataSource), FHIR, new ChartProperties(100))
                .forEach(
                        PEOPLE,
                        (id, record) -> read.add(
                                id + " with " + record.get().resources().size()));

        assertThat(read).containsExactly("p7 with 0", "p69999 with 1");
    }

    /** As much of HAPI's tables as is read: two people, and the consent of one of them. */
    private static Stream<Named<DataSource>> databases() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(TestDatabase.h2().url());
        h2.setUser("sa");
        TestDatabase database = TestDatabase.postgres();
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(database.url());
        postgres.setUser(database.username());
        postgres.setPassword(database.password());
        return Stream.of(Named.of("h2", filled(h2)), Named.of("postgresql", filled(postgres)));
    }

    private static DataSource filled(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table hfj_resource (res_id bigint, res_type varchar(40), fhir_id varchar(64),"
                + " res_ver bigint, res_updated timestamp, res_deleted_at timestamp, has_tags boolean)");
        jdbc.execute("create table hfj_res_ver (res_id bigint, res_ver bigint, res_encoding varchar(5),"
                + " res_text_vc varchar(4000))");
        jdbc.execute("create table hfj_res_link (src_resource_id bigint, src_path varchar(500),"
                + " target_resource_id bigint, target_resource_type varchar(40))");
        jdbc.execute("create table hfj_res_tag (res_id bigint, tag_id bigint)");
        jdbc.execute("create table hfj_tag_def (tag_id bigint, tag_type int, tag_system varchar(200),"
                + " tag_code varchar(200), tag_display varchar(200))");
        store(jdbc, 1, "Patient", "p7");
        store(jdbc, 2, "Patient", "p69999");
        store(jdbc, 3, "Consent", "c");
        jdbc.update("insert into hfj_res_link values (3, 'Consent.patient', 2, 'Patient')");
        return dataSource;
    }

    private static void store(JdbcTemplate jdbc, long row, String type, String id) {
        jdbc.update("insert into hfj_resource values (?, ?, ?, 1, current_timestamp, null, false)", row, type, id);
        jdbc.update("insert into hfj_res_ver values (?, 1, 'JSON', ?)", row, "{\"resourceType\":\"" + type + "\"}");
    }
}
