package org.kapfhir.sensitivity;

import java.util.Collection;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** What may be shown to whoever asks. */
public interface Disclosure {
    /** For the server's own work, and for callers from whom nothing is hidden. */
    Disclosure EVERYTHING = new Disclosure() {
        @Override
        public boolean mayShow(Resource resource) {
            return true;
        }

        @Override
        public boolean mayShow(Resource resource, Collection<Coding> labels) {
            return true;
        }

        @Override
        public boolean hides(Collection<Coding> labels) {
            return false;
        }

        @Override
        public boolean isEverything() {
            return true;
        }
    };

    /** Whether labels and consents leave this record visible. */
    boolean mayShow(Resource resource);

    /** The same, with these labels in place of those on the record. */
    boolean mayShow(Resource resource, Collection<Coding> labels);

    /** Whether something with these labels is hidden. */
    boolean hides(Collection<Coding> labels);

    /** Whether there is nothing that is hidden. */
    boolean isEverything();
}
