package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads records with one statement from HAPI's tables: its search would ask once per resource type and write each search
 * down, at many times the cost.
 *
 * <p>A resource is the person's if its {@code subject}, {@code patient} or {@code for} says so; that somebody merely
 * performed or reported something does not make it theirs.
 */
final class JpaPatientChart implements PatientChart {
    private static final String OF_PEOPLE =
            " where p.res_type = 'Patient' and p.fhir_id in (%1$s) and p.res_deleted_at is null";

    /**
     * The person, their entries, and the drugs that those name. An entry has two references to its person in HAPI's table,
     * since two search parameters find the one. Taking each entry once here also keeps PostgreSQL from planning by the
     * statistics of this table twice over: HAPI has it keep ten thousand values, and comparing them with one another took
     * longer than reading.
     *
     * <p>All of it is one statement, labels too: nothing that is written meanwhile can come between an entry and its label.
     */
    private static final String RECORDS = "select " + StoredBody.COLUMNS + ", o.person_id, " + LabelColumn.SQL + """
            from (select p.res_id as person_id, p.res_id as entry_id from hfj_resource p
                %1$s
                union
                select p.res_id, l.src_resource_id from hfj_resource p
                  join hfj_res_link l on l.target_resource_id = p.res_id
                    and (l.src_path like '%%.subject%%' or l.src_path like '%%.patient%%' or l.src_path like 'Task.for%%'
                      or l.src_path = 'Coverage.beneficiary' or l.src_path = 'ResearchSubject.individual')
                %1$s) o
              left join hfj_res_link d on d.src_resource_id = o.entry_id and d.target_resource_type = 'Medication'
              join (values (false), (true)) k (is_drug) on not k.is_drug or d.target_resource_id is not null
              join hfj_resource r on r.res_id = case when k.is_drug then d.target_resource_id else o.entry_id end
                and r.res_deleted_at is null
              join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            %2$s
            order by o.person_id
            """;

    /** PostgreSQL takes 65,535 parameters with a statement, and each person is two. */
    private static final int PEOPLE_AT_A_TIME = 10_000;

    private final JdbcOperations jdbc;
    private final FhirContext fhirContext;
    private final int maxEntries;

    /** Types of the entries that are read; empty means all. */
    private final List<String> types;

    private final EntryFilter filter;

    JpaPatientChart(JdbcOperations jdbc, FhirContext fhirContext, ChartProperties properties) {
        this(jdbc, fhirContext, properties.maxRecordEntries(), List.of(), (type, json) -> true);
    }

    private JpaPatientChart(
            JdbcOperations jdbc, FhirContext fhirContext, int maxEntries, List<String> types, EntryFilter filter) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
        this.maxEntries = maxEntries;
        this.types = types;
        this.filter = filter;
    }

    @Override
    public PatientChart ofTypes(Set<String> wanted) {
        return new JpaPatientChart(
                jdbc,
                fhirContext,
                maxEntries,
                Stream.concat(Stream.of("Patient"), wanted.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                filter);
    }

    @Override
    public PatientChart where(EntryFilter wanted) {
        return new JpaPatientChart(jdbc, fhirContext, maxEntries, types, wanted);
    }

    @Override
    public Optional<PatientRecord> find(String patientId) {
        AtomicReference<@Nullable PatientRecord> found = new AtomicReference<>();
        forEach(List.of(patientId), (id, record) -> found.set(record.get()));
        return Optional.ofNullable(found.get());
    }

    @Override
    public void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
        for (int from = 0; from < patientIds.size(); from += PEOPLE_AT_A_TIME) {
            int to = Math.min(from + PEOPLE_AT_A_TIME, patientIds.size());
            read(patientIds.subList(from, to), consumer);
        }
    }

    private void read(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
        String ofPeople = OF_PEOPLE.formatted(places(patientIds));
        String ofTypes = types.isEmpty() ? "" : "where k.is_drug or r.res_type in (" + places(types) + ")";
        List<String> arguments = new ArrayList<>(patientIds);
        arguments.addAll(patientIds);
        arguments.addAll(types);
        PersonByPerson people = new PersonByPerson(consumer);
        jdbc.query(RECORDS.formatted(ofPeople, ofTypes), people::row, arguments.toArray());
        people.handOver();
    }

    private static String places(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** An entry, and its labels as {@link LabelColumn} gives them. */
    private record Entry(StoredBody body, @Nullable String labels) {
        Resource parse(IParser parser) {
            Resource resource = body.parse(parser);
            if (labels != null) {
                resource.getMeta().setSecurity(new ArrayList<>(LabelColumn.labels(labels)));
            }
            return resource;
        }
    }

    /** Gathers the rows of one person and hands them over when the next one's begin. */
    private final class PersonByPerson {
        private final BiConsumer<String, Supplier<PatientRecord>> consumer;
        private List<Entry> rows = new ArrayList<>();
        private final Set<Long> seen = new HashSet<>();
        private long personId = -1;
        private int count;

        PersonByPerson(BiConsumer<String, Supplier<PatientRecord>> consumer) {
            this.consumer = consumer;
        }

        void row(ResultSet row) throws SQLException {
            long person = row.getLong(StoredBody.COLUMN_COUNT + 1);
            if (person != personId) {
                handOver();
                personId = person;
            }
            if (!seen.add(row.getLong(1))) {
                // It refers to the person twice, or two entries to one drug.
                return;
            }
            count++;
            if (count <= maxEntries || row.getLong(1) == person) {
                rows.add(new Entry(StoredBody.read(row), row.getString(StoredBody.COLUMN_COUNT + 2)));
            }
        }

        void handOver() {
            List<Entry> gathered = rows;
            boolean tooLarge = count > maxEntries;
            rows = new ArrayList<>();
            seen.clear();
            count = 0;
            gathered.stream()
                    .filter(row -> row.body().rowId() == personId)
                    .findFirst()
                    .ifPresent(person -> consumer.accept(person.body().id(), () -> record(person, gathered, tooLarge)));
        }

        private PatientRecord record(Entry person, List<Entry> gathered, boolean tooLarge) {
            if (tooLarge) {
                throw RecordTooLarge.stored(maxEntries);
            }
            IParser parser = fhirContext.newJsonParser();
            List<Resource> others = new ArrayList<>(gathered.size());
            for (Entry row : gathered) {
                if (row.body().rowId() != person.body().rowId() && row.body().passes(filter)) {
                    others.add(row.parse(parser));
                }
            }
            return new PatientRecord((Patient) person.parse(parser), others);
        }
    }
}
