package org.kapfhir.screening.cohort;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Who is still to be screened by a job, in chunks. Whoever works on a chunk holds it for a limited time; when that has run
 * out, its server has stopped, and any server may take the chunk.
 */
final class ScreeningChunks {
    /** A chunk that ends its server each time would end one server after the other. */
    static final int MOST_ATTEMPTS = 3;

    private final JdbcOperations jdbc;
    private final Clock clock;
    private final Duration lease;

    ScreeningChunks(JdbcOperations jdbc, Clock clock, Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
    }

    /** A chunk that is held by whoever claimed it. */
    record Chunk(int part, List<String> members, String holder, int attempts) {}

    void plan(String job, List<String> members, int chunkSize) {
        for (int from = 0; from < members.size(); from += chunkSize) {
            jdbc.update(
                    "insert into kap_screening_chunk (job_id, part, members, done, attempts, held_until_ms)"
                            + " values (?, ?, ?, false, 0, 0)",
                    job,
                    from / chunkSize,
                    String.join("\n", members.subList(from, Math.min(from + chunkSize, members.size()))));
        }
    }

    /** Takes the next chunk that nobody holds; empty if there is none. */
    Optional<Chunk> claim(String job) {
        while (true) {
            long now = clock.millis();
            Optional<Chunk> free = jdbc
                    .query(
                            "select part, members, attempts from kap_screening_chunk where job_id = ? and done = false"
                                    + " and held_until_ms < ? order by part fetch first 1 rows only",
                            (row, number) -> new Chunk(
                                    row.getInt(1),
                                    List.of(row.getString(2).split("\n")),
                                    UUID.randomUUID().toString(),
                                    row.getInt(3) + 1),
                            job,
                            now)
                    .stream()
                    .findFirst();
            if (free.isEmpty() || hold(job, free.get(), now)) {
                return free;
            }
        }
    }

    private boolean hold(String job, Chunk chunk, long now) {
        return jdbc.update(
                        "update kap_screening_chunk set holder = ?, held_until_ms = ?, attempts = attempts + 1"
                                + " where job_id = ? and part = ? and done = false and held_until_ms < ?",
                        chunk.holder(),
                        now + lease.toMillis(),
                        job,
                        chunk.part(),
                        now)
                == 1;
    }

    /** False if somebody else took the chunk meanwhile, or the job was cancelled. */
    boolean finish(String job, Chunk chunk) {
        return jdbc.update(
                        "update kap_screening_chunk set done = true"
                                + " where job_id = ? and part = ? and holder = ? and done = false",
                        job,
                        chunk.part(),
                        chunk.holder())
                == 1;
    }

    boolean allAreDone(String job) {
        return jdbc.queryForList(
                        "select part from kap_screening_chunk where job_id = ? and done = false fetch first 1 rows only",
                        Integer.class,
                        job)
                .isEmpty();
    }

    /** The jobs of which a chunk was taken, and given up since; and those of which nobody holds any chunk. */
    List<String> abandonedJobs() {
        return jdbc.queryForList(
                "select distinct job_id from kap_screening_chunk c where done = false and held_until_ms < ?"
                        + " and not exists (select 1 from kap_screening_chunk h"
                        + " where h.job_id = c.job_id and h.done = false and h.held_until_ms >= ?)",
                String.class,
                clock.millis(),
                clock.millis());
    }

    void forget(String job) {
        jdbc.update("delete from kap_screening_chunk where job_id = ?", job);
    }
}
