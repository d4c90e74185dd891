package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.shared.Canonicals;

/**
 * The labels that a reason carries: those of the entries it rests on, and those that the guide gives a criterion whose
 * being met is sensitive by itself. A summary carries the high-water mark of its parts.
 */
final class SensitivityLabels {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final Coding RESTRICTED = new Coding(CONFIDENTIALITY, "R", "restricted");

    /** The order of v3-Confidentiality, from unrestricted to very restricted. */
    private static final List<String> CONFIDENTIALITY_ORDER = List.of("U", "L", "M", "N", "R", "V");

    private final Map<String, Coding> byCriterion;

    SensitivityLabels(GuidePackage guide) {
        this.byCriterion = new LinkedHashMap<>();
        CodeSystem criteria = guide.find(CodeSystem.class, Canonicals.CRITERION_CODES)
                .orElseThrow(() -> new ProtocolBroken("The guide has no code system of criteria"));
        for (ConceptDefinitionComponent criterion : criteria.getConcept()) {
            for (ConceptPropertyComponent property : criterion.getProperty()) {
                if ("sensitivity".equals(property.getCode())) {
                    byCriterion.put(criterion.getCode(), property.getValueCoding());
                }
            }
        }
    }

    List<Coding> of(String criterion, Result result, List<Resource> evidence) {
        List<Coding> labels = new ArrayList<>();
        evidence.forEach(entry -> labels.addAll(entry.getMeta().getSecurity()));
        Coding sensitivity = byCriterion.get(criterion);
        if (sensitivity != null && (result == Result.MET || !evidence.isEmpty())) {
            labels.add(RESTRICTED);
            labels.add(sensitivity);
        }
        return highWater(labels);
    }

    /** The strictest confidentiality, and every other label once. */
    static List<Coding> highWater(Collection<Coding> labels) {
        Map<String, Coding> kept = new LinkedHashMap<>();
        for (Coding label : labels) {
            String key = CONFIDENTIALITY.equals(label.getSystem())
                    ? CONFIDENTIALITY
                    : label.getSystem() + "|" + label.getCode();
            kept.merge(key, label.copy(), SensitivityLabels::stricter);
        }
        return List.copyOf(kept.values());
    }

    private static Coding stricter(Coding one, Coding other) {
        return CONFIDENTIALITY_ORDER.indexOf(other.getCode()) > CONFIDENTIALITY_ORDER.indexOf(one.getCode())
                ? other
                : one;
    }
}
