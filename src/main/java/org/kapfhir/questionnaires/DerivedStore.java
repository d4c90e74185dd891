package org.kapfhir.questionnaires;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** The store, as far as what is made from responses needs it. */
public interface DerivedStore {

    /** The store within a write that is under way: what is done here is done or undone with that write. */
    WithinWrite within(RequestDetails request, TransactionDetails transaction);

    /** Reads and writes on the server's own behalf, since a patient may answer a form and not write Observations. */
    interface WithinWrite {

        /** @return empty if there is none, or it was deleted */
        <T extends Resource> Optional<T> find(Class<T> type, String id);

        /** Creates the resource under its id, or changes it; no new version if nothing changed. */
        void store(Resource resource);

        /** Deletes the resource if it is there; refused as a conflict if something refers to it. */
        void delete(String type, String id);
    }

    /** Whether a write is one of ours. */
    boolean isOwnWrite(RequestDetails request);
}
