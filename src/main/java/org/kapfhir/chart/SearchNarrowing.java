package org.kapfhir.chart;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Says what a search must be blind to, so that it is one over what the caller may see. */
public interface SearchNarrowing {

    /**
     * What is hidden; at least one of the two is not empty.
     *
     * @param labels records with one of them
     * @param ids logical ids of further records of the type that is searched
     */
    record Hidden(List<Coding> labels, Set<String> ids) {
        public Hidden {
            labels = List.copyOf(labels);
            ids = Set.copyOf(ids);
        }
    }

    /** @return empty if nothing is hidden from whoever asks */
    Optional<Hidden> hidden(@Nullable RequestDetails request, String resourceType);

    /** Whether anything at all may be hidden from whoever asks: then what was found for others is no answer. */
    boolean mayHide(@Nullable RequestDetails request);
}
