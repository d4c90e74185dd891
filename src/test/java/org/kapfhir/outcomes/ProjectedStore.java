package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.harness.TestDatabase;
import org.kapfhir.outcomes.projection.Projection;
import org.kapfhir.outcomes.projection.ProjectionInterceptor;
import org.kapfhir.outcomes.projection.SubstanceCodes;
import org.kapfhir.outcomes.projection.SubstanceCodes.DrugCode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store that holds its resources in memory and its projection in a real database: it calls the interceptor as HAPI
 * does, inside a transaction, so that extraction, tables and SQL are tested together.
 */
public final class ProjectedStore implements StoredResources {
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private final Map<String, Resource> resources = new LinkedHashMap<>();
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
        this.projection = new Projection(dataSource, substances, zone);
        this.interceptor = projection.interceptor(() -> {});
    }

    public static ProjectedStore on(Database database) {
        return on(database, ZoneOffset.UTC);
    }

    static ProjectedStore on(Database database, ZoneId zone) {
        DataSource dataSource = Shared.of(database);
        ProjectedStore store = new ProjectedStore(dataSource, zone);
        store.inTransaction(
                () -> List.of("kap_patient", "kap_score", "kap_dose", "kap_medication", "kap_adverse_effect")
                        .forEach(table -> store.jdbc().getJdbcOperations().update("delete from " + table)));
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

    @Override
    public void whileWanted(String resourceType, Instant storedAfter, Predicate<Resource> wantsMore) {
        for (Resource resource : resources.values()) {
            if (resource.fhirType().equals(resourceType) && !wantsMore.test(resource)) {
                return;
            }
        }
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

    public TransactionTemplate snapshot() {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
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
            for (String statement : migration().replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!statement.isBlank()) {
                    jdbc.execute(statement);
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

        private static String migration() {
            try {
                return new ClassPathResource("db/kapfhir/V1__create_outcome_projection.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
