package org.kapfhir.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Writes what was read down beside the requests, many at a time. Nothing is dropped: when the queue is full, whoever asks
 * waits; when the database is away, it is tried again. A server that is killed loses what was not written yet: the accesses
 * of the last moments, a fraction of a second unless the database is away.
 */
final class AuditQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_A_TIME = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);

    private final BlockingQueue<AuditedEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AuditStore store;
    private volatile boolean isRunning;
    private volatile Thread writer = new Thread(this::write, "audit");

    AuditQueue(AuditStore store) {
        this.store = store;
    }

    /** Waits while the queue is full. */
    void add(List<AuditedEvent> events) {
        boolean wasInterrupted = false;
        for (AuditedEvent event : events) {
            boolean isAdded = false;
            while (!isAdded) {
                try {
                    waiting.put(event);
                    isAdded = true;
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        isRunning = true;
        writer = new Thread(this::write, "audit");
        writer.setDaemon(true);
        writer.start();
    }

    /** After the last request, before the database is closed: what waits is written. */
    @Override
    public void stop() {
        isRunning = false;
        try {
            writer.join(PATIENCE_AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!waiting.isEmpty()) {
            LOG.error("{} audit events could not be written before the end", waiting.size());
        }
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private void write() {
        List<AuditedEvent> batch = new ArrayList<>(MOST_AT_A_TIME);
        while (isRunning || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    AuditedEvent first = waiting.poll(100, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, MOST_AT_A_TIME - 1);
                }
                store.add(batch);
                batch.clear();
            } catch (DataAccessException away) {
                LOG.error("{} audit events cannot be written and are kept", batch.size(), away);
                if (!isRunning || !pause()) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
