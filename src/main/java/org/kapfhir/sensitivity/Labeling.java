package org.kapfhir.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * Puts the labels on a record that is being written: those of the rules, whatever was sent; those that were sent; and those
 * that it had, unless a caller who is cleared for them takes them off.
 */
final class Labeling {
    private final LabelRules rules;

    Labeling(LabelRules rules) {
        this.rules = rules;
    }

    void label(Resource resource) {
        List<Coding> byRule = rules.of(resource);
        List<Coding> sent = resource.getMeta().getSecurity();
        if (byRule.isEmpty() && sent.isEmpty()) {
            return;
        }
        SentLabels.remember(resource, sent);
        List<Coding> all = new ArrayList<>(byRule);
        all.addAll(sent);
        resource.getMeta().setSecurity(new ArrayList<>(SecurityLabels.highWater(all)));
    }

    /** @param mayTakeOff whether a label that the record had, and that no rule gives, goes if it was not sent again */
    void label(Resource previous, Resource resource, Predicate<Coding> mayTakeOff) {
        if (previous.getMeta().hasSecurity()) {
            Set<String> byRuleBefore = SecurityLabels.codes(rules.of(previous));
            List<Coding> sent = new ArrayList<>(resource.getMeta().getSecurity());
            previous.getMeta().getSecurity().stream()
                    .filter(label -> !byRuleBefore.contains(label.getCode()))
                    .filter(mayTakeOff.negate())
                    .forEach(sent::add);
            resource.getMeta().setSecurity(new ArrayList<>(SecurityLabels.highWater(sent)));
        }
        label(resource);
    }
}
