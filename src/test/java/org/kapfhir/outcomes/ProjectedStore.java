package org.kapfhir.outcomes;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.ReadSnapshot;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.harness.TestDatabase;
import org.kapfhir.outcomes.projection.BackgroundCodes;
import org.kapfhir.outcomes.projection.Projection;
import org.kapfhir.outcomes.projection.ProjectionInterceptor;
import org.kapfhir.outcomes.projection.SubstanceCodes;
import org.kapfhir.outcomes.projection.SubstanceCodes.DrugCode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store that holds its resources in memory and its projection in a real database: it calls the interceptor as HAPI
 * does, inside a transaction, so that extraction, tables and SQL are tested together.
 */
public final class ProjectedStore implements StoredResources {
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static final BackgroundCodes BACKGROUND =
            BackgroundCodes.of(GuidePackage.fromClasspath(FhirContext.forR4Cached()));
    private static final List<String> TABLES = List.of(
            "kap_patient",
            "kap_score",
            "kap_dose",
            "kap_medication",
            "kap_adverse_effect",
            "kap_vitals",
            "kap_condition",
            "kap_trial",
            "kap_assessment");
    private static final String FORGET_MARKS = "delete from kap_record_mark where record_id <> '#drugs'";
    private static final List<String> MIGRATIONS = List.of(
            "V1__create_outcome_projection.sql", "V10__extend_outcome_projection.sql", "V51__mark_changed_records.sql");

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();
    private final DataSource dataSource;
    private final Projection projection;
    private final ProjectionInterceptor interceptor;
    private final JdbcTransactionManager transactions;

    /** The databases that every summary must agree on. */
    public enum Database {
        H2,
        POSTGRESQL
    }

    private ProjectedStore(DataSource dataSource, ZoneId zone) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
        SubstanceCodes substances =
                new SubstanceCodes(Set.of(new DrugCode(RXNORM, "6130")), Set.of(new DrugCode(RXNORM, "2119365")));
        this.projection = new Projection(dataSource, substances, BACKGROUND, zone);
        this.interceptor = projection.interceptor(() -> {});
    }

    public static ProjectedStore on(Database database) {
        return on(database, ZoneOffset.UTC);
    }

    static ProjectedStore on(Database database, ZoneId zone) {
        DataSource dataSource = Shared.of(database);
        ProjectedStore store = new ProjectedStore(dataSource, zone);
        store.inTransaction(() -> {
            TABLES.forEach(table -> store.jdbc().getJdbcOperations().update("delete from " + table));
            store.jdbc().getJdbcOperations().update(FORGET_MARKS);
        });
        return store;
    }

    /** Stores a resource as its next version, updated one second after the last one unless it says when. */
    public void put(Resource resource) {
        Resource before = resources.get(key(resource));
        long version = before == null ? 1 : before.getIdElement().getVersionIdPartAsLong() + 1;
        stamp(resource, version);
        TransactionDetails details = new TransactionDetails();
        inTransaction(() -> {
            if (before == null) {
                interceptor.projectCreated(resource, InterceptorInvocationTimingEnum.ACTIVE, details);
            } else {
                interceptor.projectUpdated(before, resource, InterceptorInvocationTimingEnum.ACTIVE, details);
            }
        });
        resources.put(key(resource), resource);
    }

    public void putAll(List<? extends Resource> all) {
        TransactionDetails details = new TransactionDetails();
        inTransaction(() -> {
            for (Resource resource : all) {
                stamp(resource, 1);
                interceptor.projectCreated(resource, InterceptorInvocationTimingEnum.DEFERRED, details);
            }
            interceptor.writeCollected(details);
        });
        all.forEach(resource -> resources.put(key(resource), resource));
    }

    public void delete(String resourceType, String id) {
        Resource deleted = resources.remove(resourceType + "/" + id);
        inTransaction(() ->
                interceptor.projectDeleted(deleted, InterceptorInvocationTimingEnum.ACTIVE, new TransactionDetails()));
    }

    /** Changes what is stored without telling the projection. */
    public void putBehindItsBack(Resource resource) {
        stamp(resource, 1);
        resources.put(key(resource), resource);
    }

    /** Ids of resources that a writer holds while they are locked the next time. */
    public void holdOnce(String... ids) {
        held.addAll(List.of(ids));
    }

    @Override
    public Page page(String resourceType, long after, int size, Instant storedAfter) {
        List<Resource> all = current(resourceType).toList();
        int from = (int) after + 1;
        int to = Math.min(from + size, all.size());
        return new Page(List.copyOf(all.subList(from, to)), to - 1L, to == all.size());
    }

    @Override
    public long count(String resourceType) {
        return current(resourceType).count();
    }

    @Override
    public Set<String> current(String resourceType, Collection<String> ids) {
        return current(resourceType)
                .map(resource -> resource.getIdElement().getIdPart())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Locked lock(String resourceType, Collection<String> ids) {
        Set<String> busy = ids.stream().filter(held::remove).collect(Collectors.toSet());
        List<Resource> locked = current(resourceType)
                .filter(resource -> ids.contains(resource.getIdElement().getIdPart()))
                .filter(resource -> !busy.contains(resource.getIdElement().getIdPart()))
                .toList();
        return new Locked(locked, busy);
    }

    @Override
    public Locked lockWaiting(String resourceType, String id) {
        return lock(resourceType, Set.of(id));
    }

    private Stream<Resource> current(String resourceType) {
        return resources.values().stream()
                .filter(resource -> resource.fhirType().equals(resourceType));
    }

    public Projection projection() {
        return projection;
    }

    public ProjectionInterceptor interceptor() {
        return interceptor;
    }

    public NamedParameterJdbcTemplate jdbc() {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    public TransactionOperations snapshot() {
        return ReadSnapshot.of(dataSource);
    }

    public void inTransaction(Runnable work) {
        transaction().executeWithoutResult(status -> work.run());
    }

    private static String key(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static void stamp(Resource resource, long version) {
        resource.setId(new IdType(resource.fhirType(), resource.getIdElement().getIdPart(), Long.toString(version)));
        if (!resource.getMeta().hasLastUpdated()) {
            resource.getMeta()
                    .setLastUpdated(
                            Date.from(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(version)));
        }
    }

    /** One database of each kind for all tests; each test empties it first. */
    private static final class Shared {
        private static final Map<Database, DataSource> MIGRATED = new LinkedHashMap<>();

        static synchronized DataSource of(Database database) {
            return MIGRATED.computeIfAbsent(database, Shared::migrated);
        }

        private static DataSource migrated(Database database) {
            DataSource dataSource = database == Database.H2 ? h2() : postgresql();
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            for (String migration : MIGRATIONS) {
                for (String statement :
                        text(migration).replaceAll("(?m)^--.*$", "").split(";", -1)) {
                    if (!statement.isBlank()) {
                        jdbc.execute(statement);
                    }
                }
            }
            return dataSource;
        }

        private static DataSource h2() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:outcomes;DB_CLOSE_DELAY=-1");
            return dataSource;
        }

        private static DataSource postgresql() {
            TestDatabase database = TestDatabase.postgres();
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(database.url());
            dataSource.setUser(database.username());
            dataSource.setPassword(database.password());
            return dataSource;
        }

        private static String text(String migration) {
            try {
                return new ClassPathResource("db/kapfhir/" + migration).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
