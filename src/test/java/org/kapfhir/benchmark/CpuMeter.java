package org.kapfhir.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * CPU time of this process (server and client are in it) and of the PostgreSQL it uses, which a shared machine disturbs less
 * than the clock. Linux only; a clock tick is 10 ms.
 */
final class CpuMeter {
    private static final double SECONDS_PER_TICK = 0.01;
    private static final int FIELD_OF_PARENT = 1;
    private static final int FIELD_OF_OWN_TIME = 11;
    private static final int FIELDS_OF_TIME_WITH_CHILDREN = 4;

    private final OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long postmaster;

    /** Seconds since this or that moment. */
    record Reading(double serverSeconds, double databaseSeconds) {
        Reading since(Reading before) {
            return new Reading(serverSeconds - before.serverSeconds, databaseSeconds - before.databaseSeconds);
        }

        Reading plus(Reading other) {
            return new Reading(serverSeconds + other.serverSeconds, databaseSeconds + other.databaseSeconds);
        }

        double seconds() {
            return serverSeconds + databaseSeconds;
        }
    }

    CpuMeter(JdbcOperations jdbc) {
        Long backend = jdbc.queryForObject("select pg_backend_pid()", Long.class);
        this.postmaster = Long.parseLong(stat(backend)[FIELD_OF_PARENT]);
    }

    Reading read() {
        return new Reading(jvm.getProcessCpuTime() / 1e9, databaseTicks() * SECONDS_PER_TICK);
    }

    /** Of the first process with what its ended children used, and of each living child. */
    private long databaseTicks() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .mapToLong(Long::parseLong)
                    .filter(pid -> pid == postmaster || isChild(pid))
                    .map(CpuMeter::ticks)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isChild(long pid) {
        String[] stat = stat(pid);
        return stat.length > FIELD_OF_PARENT && Long.parseLong(stat[FIELD_OF_PARENT]) == postmaster;
    }

    private static long ticks(long pid) {
        String[] stat = stat(pid);
        long ticks = 0;
        for (int field = 0; field < FIELDS_OF_TIME_WITH_CHILDREN && stat.length > FIELD_OF_OWN_TIME; field++) {
            ticks += Long.parseLong(stat[FIELD_OF_OWN_TIME + field]);
        }
        return ticks;
    }

    /** The fields after the name of the program; none if the process has ended. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
