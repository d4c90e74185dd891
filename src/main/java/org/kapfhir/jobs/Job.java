package org.kapfhir.jobs;

import java.time.Instant;

/**
 * A job as it stands.
 *
 * @param request the address that was asked
 * @param total members to answer
 * @param answered members that have an answer
 * @param leftOut members that could not be answered
 * @param moved when it last went forward
 */
public record Job(
        String id, State state, String request, int total, int answered, int leftOut, Instant begun, Instant moved) {

    /** How far a job has come. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
