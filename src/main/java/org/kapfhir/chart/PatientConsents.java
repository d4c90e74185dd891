package org.kapfhir.chart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Consent;

/** Reads the consents of people; what they mean is for others to say. */
public interface PatientConsents {

    /**
     * The current consents of some people, with one statement.
     *
     * @param patientIds logical ids, without the type
     * @return by logical id of the person; people without a consent are left out
     */
    Map<String, List<Consent>> of(Collection<String> patientIds);

    /** The logical ids of everybody who has a consent; a search must count without what one of them hides. */
    List<String> peopleWithConsent();
}
