package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.sensitivity.LabelRules;
import org.kapfhir.sensitivity.SecurityLabels;

/**
 * The labels that a reason carries: those of the entries it rests on, and those of a criterion that is sensitive by
 * itself, whatever its result is: a label that only a met criterion carries would tell that it is met.
 */
final class SensitivityLabels {
    private final LabelRules rules;

    SensitivityLabels(LabelRules rules) {
        this.rules = rules;
    }

    List<Coding> of(Coding criterion, List<Resource> evidence) {
        List<Coding> labels = new ArrayList<>(rules.ofCode(criterion));
        evidence.forEach(entry -> labels.addAll(labelsOf(entry)));
        return SecurityLabels.highWater(labels);
    }

    /**
     * A form is labeled for its most sensitive answer. A criterion rests on one answer, and whether that one is sensitive
     * is known from the criterion.
     */
    List<Coding> labelsOf(Resource entry) {
        List<Coding> own = entry.getMeta().getSecurity();
        if (!(entry instanceof QuestionnaireResponse) || own.isEmpty()) {
            return own;
        }
        Set<String> byRule = SecurityLabels.codes(rules.of(entry));
        return own.stream().filter(label -> !byRule.contains(label.getCode())).toList();
    }
}
