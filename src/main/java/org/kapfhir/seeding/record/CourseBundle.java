package org.kapfhir.seeding.record;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.seeding.course.Course;

/**
 * Writes a course as a transaction that puts every resource under an id of its own: storing it twice changes nothing.
 * All references stay inside the Bundle.
 */
public final class CourseBundle {
    /** Relative references in the Bundle resolve against this; it is nobody's server. */
    private static final String BASE = "https://example.org/fhir/";

    private CourseBundle() {}

    public static Bundle of(Course course) {
        List<Resource> resources = new ArrayList<>();
        resources.addAll(BackgroundResources.of(course));
        resources.addAll(SessionResources.of(course));
        resources.addAll(ScoreResources.of(course));
        Bundle bundle = new Bundle();
        bundle.setId(course.person().id());
        bundle.setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            String url = resource.fhirType() + "/" + resource.getIdPart();
            bundle.addEntry()
                    .setFullUrl(BASE + url)
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(url);
        }
        return bundle;
    }
}
