package org.kapfhir.screening;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.shared.Canonicals;

/** The types of entries that a screening or a check of readiness looks at: no others are read from the store. */
final class ScreenedTypes {
    private static final String ASSESSMENTS = "RiskAssessment";

    private ScreenedTypes() {}

    /** Earlier assessments are read besides what the rules read. */
    static Set<String> of(GuideLogic logic) {
        SortedSet<String> types = new TreeSet<>(Set.of(ASSESSMENTS));
        types.addAll(logic.retrievedTypesOf(Canonicals.BASE + "/Library/KapCandidacy"));
        types.addAll(logic.retrievedTypesOf(Canonicals.BASE + "/Library/KapReadiness"));
        return types;
    }
}
