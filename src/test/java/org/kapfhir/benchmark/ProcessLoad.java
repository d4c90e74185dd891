package org.kapfhir.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What this process uses: CPU time, which says more than the clock on a busy machine, and memory that survives collections. */
final class ProcessLoad {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();

    private final AtomicLong mostBytes = new AtomicLong();

    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** To be called often while something runs. */
    void sample() {
        long bytes = HEAP.stream()
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        mostBytes.accumulateAndGet(bytes, Math::max);
    }

    /** The most memory that was in use after a collection, at the moments sampled. */
    long mostMegabytesAfterCollection() {
        return mostBytes.get() >> 20;
    }
}
