package org.kapfhir.loading;

import java.util.List;

/** What a server answered to one request. */
sealed interface Answer {

    /**
     * The server has taken over responsibility for these entries.
     *
     * @param refused the entries of a batch that it did not take, each with its reason; none in a transaction
     */
    record Acknowledged(List<Submission.Entry> entries, List<RefusedEntry> refused) implements Answer {
        public Acknowledged {
            entries = List.copyOf(entries);
            refused = List.copyOf(refused);
        }
    }

    /** The server took none of it; the reason is the text of its OperationOutcome, with the status. */
    record Refused(String reason) implements Answer {}

    record RefusedEntry(Submission.Entry entry, String reason) {}
}
