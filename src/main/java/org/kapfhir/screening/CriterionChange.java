package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapfhir.screening.EarlierAssessment.Answered;

/** A criterion whose result or role is not what the assessment before said. */
public record CriterionChange(Answered from, CriterionFinding to) {

    static List<CriterionChange> between(EarlierAssessment earlier, List<CriterionFinding> now) {
        Map<String, Answered> before = earlier.byCriterion();
        List<CriterionChange> changes = new ArrayList<>();
        for (CriterionFinding finding : now) {
            Answered then = before.get(finding.code().getCode());
            if (then != null && (then.result() != finding.result() || then.role() != finding.role())) {
                changes.add(new CriterionChange(then, finding));
            }
        }
        return changes;
    }
}
