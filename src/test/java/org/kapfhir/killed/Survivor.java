package org.kapfhir.killed;

import org.kapfhir.harness.ServerProcess;
import org.springframework.context.ConfigurableApplicationContext;

/** Something that a server which is killed must leave to the next one on its database. */
interface Survivor {
    /** Stores what it needs; the work has not begun. */
    default void prepare(ServerProcess server) throws Exception {}

    /** Begins it, and does not wait for its end. */
    void begin(ServerProcess server) throws Exception;

    /** Whether the kill may come: what matters has begun. */
    default boolean isUnderWay() throws Exception {
        return true;
    }

    /** Asked after the kill, before the next server starts: whether it came before the end. */
    default void checkKillCameInBetween() throws Exception {}

    /** @param url the base address of the next server */
    void check(String url, ConfigurableApplicationContext next) throws Exception;
}
