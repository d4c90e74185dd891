package org.kapfhir.outcomes.projection;

import java.time.ZoneId;
import javax.sql.DataSource;
import org.kapfhir.chart.StoredResources;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the parts of the projection together, for one set of drug codes and one calendar. */
public final class Projection {
    private final DataSource dataSource;
    private final RowExtractor extractor;
    private final ProjectionWriter writer;

    /** @param zone whose calendar days are counted */
    public Projection(DataSource dataSource, SubstanceCodes substances, BackgroundCodes background, ZoneId zone) {
        this.dataSource = dataSource;
        this.extractor = new RowExtractor(substances, background, zone);
        this.writer = new ProjectionWriter(dataSource);
    }

    /** @param flush sends a single resource to the database ahead of its rows, as {@link StoreFlush} does */
    public ProjectionInterceptor interceptor(Runnable flush) {
        return new ProjectionInterceptor(extractor, writer, flush);
    }

    /**
     * @param snapshot a transaction in which all reads see one state of the database
     * @param transaction one that writes
     */
    public ProjectionRebuild rebuild(
            StoredResources stored, TransactionOperations snapshot, TransactionOperations transaction) {
        return new ProjectionRebuild(walk(stored, snapshot), stored, extractor, writer, transaction);
    }

    /** @param snapshot a transaction in which all reads see one state of the database */
    public ProjectionCheck check(StoredResources stored, TransactionOperations snapshot) {
        return new ProjectionCheck(walk(stored, snapshot));
    }

    private ProjectionWalk walk(StoredResources stored, TransactionOperations snapshot) {
        return new ProjectionWalk(stored, extractor, new NamedParameterJdbcTemplate(dataSource), snapshot);
    }
}
