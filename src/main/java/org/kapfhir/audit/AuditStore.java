package org.kapfhir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.audit.AuditedEvent.Action;
import org.kapfhir.audit.AuditedEvent.Outcome;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of the trail: it is added to and read, and there is no way to change or to delete a row. */
final class AuditStore {
    private static final String COLUMNS = "recorded_ms, action, kind, outcome, patient_id, agent_user, agent_client,"
            + " network, request_id, entity, query, purpose, reason";
    private static final String INSERT =
            "insert into kap_audit_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PURPOSE = 16;
    private static final int LONGEST_REASON = 500;

    private final JdbcOperations jdbc;

    AuditStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** An event as it was stored, with its id. */
    record Stored(long id, AuditedEvent event) {}

    /** Which events are wanted; what is null does not matter. Times in milliseconds, both included. */
    record Search(
            @Nullable Long fromMs,
            @Nullable Long toMs,
            @Nullable String patientId,
            @Nullable String user,
            @Nullable String outcome) {}

    /** Adds in the transaction that is under way, if there is one. */
    void add(List<AuditedEvent> events) {
        if (!events.isEmpty()) {
            jdbc.batchUpdate(INSERT, events.stream().map(AuditStore::values).toList());
        }
    }

    Optional<Stored> find(long id) {
        return jdbc
                .query("select event_id, " + COLUMNS + " from kap_audit_event where event_id = ?", AuditStore::read, id)
                .stream()
                .findFirst();
    }

    int count(Search search) {
        List<Object> arguments = new ArrayList<>();
        String where = where(search, arguments);
        Integer count =
                jdbc.queryForObject("select count(*) from kap_audit_event" + where, Integer.class, arguments.toArray());
        return count == null ? 0 : count;
    }

    /** In the order in which they were noted: what is added while somebody leafs through them shifts no page. */
    List<Stored> page(Search search, int from, int size) {
        List<Object> arguments = new ArrayList<>();
        String where = where(search, arguments);
        arguments.add(from);
        arguments.add(size);
        return jdbc.query(
                "select event_id, " + COLUMNS + " from kap_audit_event" + where
                        + " order by event_id offset ? rows fetch next ? rows only",
                AuditStore::read,
                arguments.toArray());
    }

    private static String where(Search search, List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        add("recorded_ms >= ?", search.fromMs(), conditions, arguments);
        add("recorded_ms <= ?", search.toMs(), conditions, arguments);
        add("patient_id = ?", search.patientId(), conditions, arguments);
        add("agent_user = ?", search.user(), conditions, arguments);
        add("outcome = ?", search.outcome(), conditions, arguments);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(String condition, @Nullable Object value, List<String> conditions, List<Object> arguments) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }

    private static @Nullable Object[] values(AuditedEvent event) {
        return new @Nullable Object[] {
            event.recorded().toEpochMilli(),
            event.action().name(),
            event.kind(),
            event.outcome().code(),
            shortened(event.patientId(), LONGEST_NAME),
            shortened(event.user(), LONGEST_REFERENCE),
            shortened(event.client(), LONGEST_REFERENCE),
            shortened(event.network(), LONGEST_NAME),
            shortened(event.requestId(), LONGEST_NAME),
            shortened(event.entity(), LONGEST_REFERENCE),
            event.query(),
            shortened(event.purpose(), LONGEST_PURPOSE),
            shortened(event.reason(), LONGEST_REASON)
        };
    }

    /** What a caller makes up must not keep the event from being stored. */
    private static @Nullable String shortened(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\0", "");
        return clean.length() <= most ? clean : clean.substring(0, most);
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong(1),
                new AuditedEvent(
                        Instant.ofEpochMilli(row.getLong(2)),
                        Action.valueOf(row.getString(3)),
                        row.getString(4),
                        Outcome.ofCode(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14)));
    }
}
