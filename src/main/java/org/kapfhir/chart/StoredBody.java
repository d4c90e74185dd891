package org.kapfhir.chart;

import ca.uhn.fhir.parser.IParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * A row of HAPI's store: the current version of one resource.
 *
 * @param body the resource as JSON; HAPI keeps type, id, version and time of storing outside it
 */
record StoredBody(
        long rowId, String type, String id, long version, java.time.Instant storedAt, String encoding, String body) {

    /** The columns that {@link #read} wants, from {@code hfj_resource r} and {@code hfj_res_ver v}. */
    static final String COLUMNS =
            "r.res_id, r.res_type, r.fhir_id, r.res_ver, r.res_updated, v.res_encoding, v.res_text_vc";

    static final int COLUMN_COUNT = 7;

    static StoredBody read(ResultSet row) throws SQLException {
        return new StoredBody(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getString(7));
    }

    /** What cannot be read here is left to {@link #parse}. */
    boolean passes(EntryFilter filter) {
        return !isReadable() || filter.mayMatter(type, body);
    }

    private boolean isReadable() {
        return "JSON".equals(encoding) && body != null;
    }

    /** @throws IllegalStateException if the store holds the resource in a form that this server never writes */
    Resource parse(IParser parser) {
        if (!isReadable()) {
            throw new IllegalStateException(type + "/" + id + " is stored in a form that cannot be read: " + encoding);
        }
        Resource resource = (Resource) parser.parseResource(body);
        resource.setId(new IdType(type, id, Long.toString(version)));
        resource.getMeta().setVersionId(Long.toString(version)).setLastUpdated(java.util.Date.from(storedAt));
        return resource;
    }
}
