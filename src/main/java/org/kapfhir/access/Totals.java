package org.kapfhir.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** A total that the database counted tells how much is hidden, unless exactly what the caller may see was searched. */
final class Totals {
    private static final String JUDGED_KEY = Totals.class.getName();

    private Totals() {}

    /** Notes that the answer to this request counts what was judged one by one. */
    static void noteJudged(RequestDetails request) {
        request.getUserData().put(JUDGED_KEY, true);
    }

    static boolean isJudged(RequestDetails request) {
        return request.getUserData().containsKey(JUDGED_KEY);
    }

    static void hideInexact(RequestDetails request, Rights rights, Bundle answer) {
        if (isJudged(request) && answer.getType() == BundleType.SEARCHSET) {
            // The caller asked for the number only.
            answer.getEntry().clear();
            answer.getLink().removeIf(link -> !Bundle.LINK_SELF.equals(link.getRelation()));
        } else if (isCountedByDatabase(answer) && !isExact(request, rights)) {
            answer.setTotalElement(null);
        }
        answer.getEntry().forEach(entry -> {
            if (entry.getResource() instanceof Bundle inner && isCountedByDatabase(inner)) {
                inner.setTotalElement(null);
            }
        });
    }

    private static boolean isCountedByDatabase(Bundle answer) {
        return answer.getType() == BundleType.SEARCHSET || answer.getType() == BundleType.HISTORY;
    }

    private static boolean isExact(RequestDetails request, Rights rights) {
        return request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && Optional.ofNullable(request.getResourceName())
                        .filter(type -> SearchScope.isExact(rights, type))
                        .isPresent();
    }
}
