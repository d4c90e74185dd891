package org.kapfhir.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapfhir.jobs.Job.State;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The jobs and their results, in tables, so that every server on the database can tell how a job stands.
 *
 * <p>A job belongs to the server that runs it. When that stops, nobody goes on: after the lease the job is reported as
 * failed, never as running for ever.
 */
public final class Jobs {
    private final JdbcOperations jdbc;
    private final Clock clock;
    private final Duration lease;
    private final Duration retention;

    public Jobs(JdbcOperations jdbc, Clock clock, Duration lease, Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
        this.retention = retention;
    }

    /**
     * Begins a job, and deletes the results of old ones.
     *
     * @param owner who alone may find the job
     */
    public String begin(String owner, String request, int total) {
        deleteOld();
        String id = UUID.randomUUID().toString();
        long now = clock.millis();
        jdbc.update(
                "insert into kap_job (job_id, owner, state, request, total, answered, left_out, begun_ms, moved_ms)"
                        + " values (?, ?, ?, ?, ?, 0, 0, ?, ?)",
                id,
                owner,
                State.RUNNING.name(),
                request,
                total,
                now,
                now);
        return id;
    }

    /** Empty too if there is one of somebody else. */
    public Optional<Job> find(String id, String owner) {
        return jdbc
                .query(
                        "select job_id, state, request, total, answered, left_out, begun_ms, moved_ms"
                                + " from kap_job where job_id = ? and owner = ?",
                        (row, number) -> read(row),
                        id,
                        owner)
                .stream()
                .findFirst();
    }

    /**
     * Adds what a chunk found.
     *
     * @param kind of the lines, for example {@link JobAnswers#ANSWERS}
     * @param part number of the chunk
     */
    public void add(String id, String kind, int part, PackedLines lines) {
        if (lines.count() > 0) {
            jdbc.update(
                    "insert into kap_job_part (job_id, kind, part, lines, packed) values (?, ?, ?, ?, ?)",
                    id,
                    kind,
                    part,
                    lines.count(),
                    lines.bytes());
        }
    }

    /** Counts a chunk as done; false if the job was cancelled meanwhile. */
    public boolean move(String id, int answered, int leftOut) {
        return jdbc.update(
                        "update kap_job set answered = answered + ?, left_out = left_out + ?, moved_ms = ?"
                                + " where job_id = ?",
                        answered,
                        leftOut,
                        clock.millis(),
                        id)
                == 1;
    }

    /** Says that these still run, also where they have nothing to count yet. */
    public void keep(Collection<String> ids) {
        List<Object[]> moved = ids.stream()
                .map(id -> new Object[] {clock.millis(), id, State.RUNNING.name()})
                .toList();
        jdbc.batchUpdate("update kap_job set moved_ms = ? where job_id = ? and state = ?", moved);
    }

    /** How often a job that runs has to move, or be kept, not to be reported as failed. */
    public Duration lease() {
        return lease;
    }

    public void end(String id, State state) {
        jdbc.update("update kap_job set state = ?, moved_ms = ? where job_id = ?", state.name(), clock.millis(), id);
    }

    /** Cancels a job that runs, and deletes the result of one that is done; false if there is none. */
    public boolean delete(String id) {
        jdbc.update("delete from kap_job_part where job_id = ?", id);
        return jdbc.update("delete from kap_job where job_id = ?", id) == 1;
    }

    private void deleteOld() {
        Instant moment = clock.instant().minus(retention);
        List<String> old =
                jdbc.queryForList("select job_id from kap_job where moved_ms < ?", String.class, moment.toEpochMilli());
        old.forEach(this::delete);
    }

    /** The numbers of the parts of one kind. */
    public List<Integer> partNumbers(String id, String kind) {
        return jdbc.queryForList(
                "select part from kap_job_part where job_id = ? and kind = ? order by part", Integer.class, id, kind);
    }

    public Optional<String> body(String id, String kind, int part) {
        return jdbc
                .query(
                        "select packed, body from kap_job_part where job_id = ? and kind = ? and part = ?",
                        (row, number) -> body(row.getBytes(1), row.getString(2)),
                        id,
                        kind,
                        part)
                .stream()
                .findFirst();
    }

    /** @param plain from before parts were packed */
    private static String body(byte @Nullable [] packed, String plain) {
        return packed == null ? plain : PackedLines.unpack(packed);
    }

    private Job read(ResultSet row) throws SQLException {
        Instant moved = Instant.ofEpochMilli(row.getLong(8));
        State state = State.valueOf(row.getString(2));
        boolean abandoned = state == State.RUNNING && moved.plus(lease).isBefore(clock.instant());
        return new Job(
                row.getString(1),
                abandoned ? State.FAILED : state,
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                Instant.ofEpochMilli(row.getLong(7)),
                moved);
    }
}
