package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
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

    /** Three plain selects: databases read a common table expression that is joined twice anew for each row. */
    private static final String FROM_PERSON = """

        from hfj_resource p
        """;

    /**
     * An entry has two references to its person in HAPI's table, since two search parameters find the one. Taking each entry
     * once here also keeps PostgreSQL from planning by the statistics of this table twice over: HAPI has it keep ten thousand
     * values, and comparing them with one another took longer than reading.
     */
    private static final String FROM_OWN = """

        from (select distinct p.res_id as person_id, l.src_resource_id as entry_id
          from hfj_resource p
            join hfj_res_link l on l.target_resource_id = p.res_id
              and (l.src_path like '%%.subject%%' or l.src_path like '%%.patient%%' or l.src_path like 'Task.for%%'
                or l.src_path = 'Coverage.beneficiary' or l.src_path = 'ResearchSubject.individual')
        """ + OF_PEOPLE + ") o\n";

    private static final String FROM_DRUGS = FROM_OWN + """
          join hfj_res_link d on d.src_resource_id = o.entry_id and d.target_resource_type = 'Medication'
        """;

    private static final String BODIES = """
          join hfj_resource r on r.res_id = %s and r.res_deleted_at is null
          join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
        """;

    private static final String COLUMNS = "select " + StoredBody.COLUMNS + ", %s as person_id";

    private static final String RECORDS = COLUMNS.formatted("p.res_id") + FROM_PERSON + BODIES.formatted("p.res_id")
            + OF_PEOPLE
            + " union all "
            + COLUMNS.formatted("o.person_id") + FROM_OWN + BODIES.formatted("o.entry_id") + "%2$s"
            + " union all "
            + COLUMNS.formatted("o.person_id") + FROM_DRUGS + BODIES.formatted("d.target_resource_id")
            + " order by person_id";

    /** HAPI keeps the labels of a resource outside its body too. */
    private static final String TAGS = """
          join hfj_res_tag t on t.res_id = %s
          join hfj_tag_def g on g.tag_id = t.tag_id and g.tag_type = 2
        """;

    private static final String TAG_COLUMNS = "select t.res_id, g.tag_system, g.tag_code, g.tag_display";

    private static final String LABELS = TAG_COLUMNS + FROM_PERSON + TAGS.formatted("p.res_id") + OF_PEOPLE
            + " union "
            + TAG_COLUMNS + FROM_OWN + TAGS.formatted("o.entry_id")
            + " union "
            + TAG_COLUMNS + FROM_DRUGS + TAGS.formatted("d.target_resource_id");

    private static final int SELECTS = 3;

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
        if (patientIds.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(patientIds.size(), "?"));
        PersonByPerson people = new PersonByPerson(consumer, labels(patientIds, places));
        String ofTypes = types.isEmpty()
                ? ""
                : " where r.res_type in (" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
        List<String> arguments = new ArrayList<>(patientIds);
        arguments.addAll(patientIds);
        arguments.addAll(types);
        arguments.addAll(patientIds);
        jdbc.query(RECORDS.formatted(places, ofTypes), people::row, arguments.toArray());
        people.handOver();
    }

    private Map<Long, List<Coding>> labels(List<String> patientIds, String places) {
        Map<Long, List<Coding>> labels = new HashMap<>();
        jdbc.query(
                LABELS.formatted(places),
                row -> {
                    labels.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Coding(row.getString(2), row.getString(3), row.getString(4)));
                },
                Collections.nCopies(SELECTS, patientIds).stream()
                        .flatMap(List::stream)
                        .toArray());
        return labels;
    }

    /** Gathers the rows of one person and hands them over when the next one's begin. */
    private final class PersonByPerson {
        private final BiConsumer<String, Supplier<PatientRecord>> consumer;
        private final Map<Long, List<Coding>> labels;
        private List<StoredBody> rows = new ArrayList<>();
        private final Set<Long> seen = new HashSet<>();
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
            if (!seen.add(row.getLong(1))) {
                // It refers to the person twice, or two entries to one drug.
                return;
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
            seen.clear();
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
                if (row.rowId() != person.rowId() && row.passes(filter)) {
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
