package org.kapfhir.outcomes.projection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.outcomes.projection.SubstanceCodes.DrugCode;
import org.kapfhir.shared.Canonicals;

/** Which codes mean which diagnosis, antidepressant and reason; the guide's value sets are the only list of them. */
public final class BackgroundCodes {
    private static final String VALUE_SETS = Canonicals.BASE + "/ValueSet/";
    private static final String ANTIDEPRESSANTS = VALUE_SETS + "kap-antidepressants";
    private static final String ANTIDEPRESSANT = VALUE_SETS + "kap-antidepressant-";

    private final Map<Diagnosis, Set<DrugCode>> diagnoses = new EnumMap<>(Diagnosis.class);
    private final Map<DrugCode, String> antidepressants = new HashMap<>();
    private final Set<DrugCode> lackOfEffect;

    private BackgroundCodes(GuidePackage guide) {
        diagnoses.put(
                Diagnosis.DEPRESSION,
                codes(
                        guide,
                        "kap-depression-conditions",
                        "kap-depression-partial-remission-conditions",
                        "kap-bipolar-depression-conditions"));
        diagnoses.put(Diagnosis.ANXIETY, codes(guide, "kap-anxiety-conditions"));
        diagnoses.put(Diagnosis.PTSD, codes(guide, "kap-ptsd-conditions"));
        diagnoses.put(Diagnosis.RESISTANT_DEPRESSION, codes(guide, "kap-treatment-resistant-depression-conditions"));
        lackOfEffect = codes(guide, "kap-lack-of-effect-reasons");
        valueSet(guide, ANTIDEPRESSANTS).getCompose().getInclude().stream()
                .flatMap(include -> include.getValueSet().stream())
                .map(CanonicalType::getValue)
                .forEach(url -> SubstanceCodes.enumeratedIn(valueSet(guide, url))
                        .forEach(code -> antidepressants.put(code, url.substring(ANTIDEPRESSANT.length()))));
    }

    /** @throws IllegalStateException if the guide lacks one of the value sets */
    public static BackgroundCodes of(GuidePackage guide) {
        return new BackgroundCodes(guide);
    }

    Set<Diagnosis> diagnosesIn(CodeableConcept concept) {
        Set<Diagnosis> found = EnumSet.noneOf(Diagnosis.class);
        diagnoses.forEach((diagnosis, codes) -> {
            if (names(concept, codes)) {
                found.add(diagnosis);
            }
        });
        return found;
    }

    /** @return the ingredient, for example {@code sertraline} */
    Optional<String> antidepressantIn(CodeableConcept drug) {
        return drug.getCoding().stream()
                .filter(Coding::hasCode)
                .filter(Coding::hasSystem)
                .flatMap(coding ->
                        Optional.ofNullable(antidepressants.get(new DrugCode(coding.getSystem(), coding.getCode())))
                                .stream())
                .findFirst();
    }

    boolean saysLackOfEffect(List<CodeableConcept> reasons) {
        return reasons.stream().anyMatch(reason -> names(reason, lackOfEffect));
    }

    private static boolean names(CodeableConcept concept, Set<DrugCode> codes) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasCode() && coding.hasSystem())
                .anyMatch(coding -> codes.contains(new DrugCode(coding.getSystem(), coding.getCode())));
    }

    private static Set<DrugCode> codes(GuidePackage guide, String... ids) {
        Set<DrugCode> codes = new HashSet<>();
        for (String id : ids) {
            codes.addAll(SubstanceCodes.enumeratedIn(valueSet(guide, VALUE_SETS + id)));
        }
        return codes;
    }

    private static ValueSet valueSet(GuidePackage guide, String url) {
        return guide.find(ValueSet.class, url)
                .orElseThrow(() -> new IllegalStateException("The guide on the class path lacks " + url));
    }
}
