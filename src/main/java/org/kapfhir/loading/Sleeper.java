package org.kapfhir.loading;

import java.time.Duration;

/** Waits; a test passes one that does not. */
interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
}
