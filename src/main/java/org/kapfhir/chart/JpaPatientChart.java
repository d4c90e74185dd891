package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads records with one statement from HAPI's tables: its search would ask once per resource type and write each search
 * down, at many times the cost.
 *
 * <p>A resource is the person's if its {@code subject}, {@code patient} or {@code for} says so, or a coverage's
 * {@code beneficiary}; that somebody merely performed or reported something does not make it theirs.
 */
final class JpaPatientChart implements PatientChart {
    private static final String WHOSE = """
        with person as (
          select res_id, fhir_id from hfj_resource
          where res_type = 'Patient' and fhir_id in (%s) and res_deleted_at is null
        ), own as (
          select l.src_resource_id as res_id, p.res_id as person_id
          from hfj_res_link l join person p on l.target_resource_id = p.res_id
          where l.src_path like '%%.subject%%' or l.src_path like '%%.patient%%' or l.src_path like 'Task.for%%'
            or l.src_path = 'Coverage.beneficiary'
        ), drugs as (
          select l.target_resource_id as res_id, o.person_id
          from hfj_res_link l join own o on l.src_resource_id = o.res_id
          where l.target_resource_type = 'Medication'
        )
        """;
    private static final String ENTRIES = """

        from (
            select res_id, res_id as person_id from person
            union select res_id, person_id from own
            union select res_id, person_id from drugs
          ) record
        """;
    private static final String RECORDS = WHOSE + "select " + StoredBody.COLUMNS + ", record.person_id" + ENTRIES + """
          join hfj_resource r on r.res_id = record.res_id
          join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
        where r.res_deleted_at is null%s
        order by record.person_id
        """;
    private static final String OF_TYPES = " and r.res_type in ('Patient', %s)";

    /** HAPI keeps the labels of a resource outside its body too. */
    private static final String LABELS =
            WHOSE + "select record.res_id, d.tag_system, d.tag_code, d.tag_display" + ENTRIES + """
                  join hfj_res_tag t on t.res_id = record.res_id
                  join hfj_tag_def d on d.tag_id = t.tag_id
                where d.tag_type = 2
                """;

    private final JdbcOperations jdbc;
    private final FhirContext fhirContext;
    private final int maxEntries;

    JpaPatientChart(JdbcOperations jdbc, FhirContext fhirContext, ChartProperties properties) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
        this.maxEntries = properties.maxRecordEntries();
    }

    @Override
    public Optional<PatientRecord> find(String patientId) {
        AtomicReference<@Nullable PatientRecord> found = new AtomicReference<>();
        forEach(List.of(patientId), (id, record) -> found.set(record.get()));
        return Optional.ofNullable(found.get());
    }

    @Override
    public void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
        read(patientIds, "", List.of(), consumer);
    }

    @Override
    public void forEach(
            List<String> patientIds, Set<String> types, BiConsumer<String, Supplier<PatientRecord>> consumer) {
        read(patientIds, types.isEmpty() ? "" : OF_TYPES.formatted(places(types.size())), types, consumer);
    }

    private void read(
            List<String> patientIds,
            String condition,
            Collection<String> types,
            BiConsumer<String, Supplier<PatientRecord>> consumer) {
        if (patientIds.isEmpty()) {
            return;
        }
        String places = places(patientIds.size());
        PersonByPerson people = new PersonByPerson(consumer, labels(patientIds, places));
        List<Object> values = new ArrayList<>(patientIds);
        values.addAll(types);
        jdbc.query(RECORDS.formatted(places, condition), people::row, values.toArray());
        people.handOver();
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private Map<Long, List<Coding>> labels(List<String> patientIds, String places) {
        Map<Long, List<Coding>> labels = new HashMap<>();
        jdbc.query(
                LABELS.formatted(places),
                row -> {
                    labels.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Coding(row.getString(2), row.getString(3), row.getString(4)));
                },
                patientIds.toArray());
        return labels;
    }

    /** Gathers the rows of one person and hands them over when the next one's begin. */
    private final class PersonByPerson {
        private final BiConsumer<String, Supplier<PatientRecord>> consumer;
        private final Map<Long, List<Coding>> labels;
        private List<StoredBody> rows = new ArrayList<>();
        private long personId = -1;
        private int count;

        PersonByPerson(BiConsumer<String, Supplier<PatientRecord>> consumer, Map<Long, List<Coding>> labels) {
            this.consumer = consumer;
            this.labels = labels;
        }

        void row(ResultSet row) throws SQLException {
            long person = row.getLong(StoredBody.COLUMN_COUNT + 1);
            if (person != personId) {
                handOver();
                personId = person;
            }
            count++;
            if (count <= maxEntries || row.getLong(1) == person) {
                rows.add(StoredBody.read(row));
            }
        }

        void handOver() {
            List<StoredBody> gathered = rows;
            boolean tooLarge = count > maxEntries;
            rows = new ArrayList<>();
            count = 0;
            gathered.stream()
                    .filter(row -> row.rowId() == personId)
                    .findFirst()
                    .ifPresent(person -> consumer.accept(person.id(), () -> record(person, gathered, tooLarge)));
        }

        private PatientRecord record(StoredBody person, List<StoredBody> gathered, boolean tooLarge) {
            if (tooLarge) {
                throw RecordTooLarge.stored(maxEntries);
            }
            IParser parser = fhirContext.newJsonParser();
            List<Resource> others = new ArrayList<>(gathered.size());
            for (StoredBody row : gathered) {
                if (row.rowId() != person.rowId()) {
                    others.add(labeled(row, parser));
                }
            }
            return new PatientRecord((Patient) labeled(person, parser), others);
        }

        private Resource labeled(StoredBody row, IParser parser) {
            Resource resource = row.parse(parser);
            List<Coding> security = labels.get(row.rowId());
            if (security != null) {
                resource.getMeta().setSecurity(security);
            }
            return resource;
        }
    }
}
