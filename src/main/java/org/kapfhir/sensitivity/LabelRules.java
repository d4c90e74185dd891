package org.kapfhir.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.sensitivity.SensitiveCodes.Rule;

/** Which labels a record gets by rule; a pure function of the record, the guide's value sets and the clinic's settings. */
public final class LabelRules {
    private final SensitiveCodes codes;
    private final SensitivityProperties properties;
    private final Map<String, Questionnaire> forms = new HashMap<>();

    LabelRules(GuidePackage guide, SensitivityProperties properties) {
        this.codes = SensitiveCodes.of(guide);
        this.properties = properties;
        guide.definitions(Questionnaire.class).forEach(form -> forms.put(form.getUrl(), form));
    }

    /** The rules of the guide alone, for a clinic that is no program under 42 CFR Part 2. */
    public static LabelRules ofGuide(GuidePackage guide) {
        return new LabelRules(guide, new SensitivityProperties(false, List.of()));
    }

    /** The labels of a record; none for a definition, which is about nobody. */
    public List<Coding> of(Resource resource) {
        if (resource instanceof MetadataResource
                || resource instanceof Parameters
                || resource instanceof Bundle
                || resource instanceof Binary) {
            return List.of();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        collect(resource, rules);
        if (resource instanceof QuestionnaireResponse response) {
            Questionnaire form = forms.get(withoutVersion(response.getQuestionnaire()));
            if (form != null) {
                form.getCode().forEach(code -> rules.addAll(codes.rulesFor(code)));
                collectItems(form.getItem(), answeredLinkIds(response), rules);
            }
        }
        List<Coding> labels = new ArrayList<>();
        rules.stream().filter(rule -> rule.holdsFor(resource.fhirType())).forEach(rule -> labels.addAll(rule.labels()));
        addPart2(resource, labels);
        return SecurityLabels.highWater(labels);
    }

    /** The labels of whatever carries this code. */
    public List<Coding> ofCode(Coding code) {
        List<Coding> labels = new ArrayList<>();
        codes.rulesFor(code).forEach(rule -> labels.addAll(rule.labels()));
        return SecurityLabels.highWater(labels);
    }

    private void addPart2(Resource resource, List<Coding> labels) {
        String source = resource.getMeta().getSource();
        boolean isFromProgram =
                source != null && properties.part2Sources().stream().anyMatch(source::startsWith);
        if (isFromProgram) {
            // Being a patient of such a program tells by itself of substance use.
            labels.add(SecurityLabels.confidentiality(SecurityLabels.RESTRICTED));
            labels.add(SecurityLabels.act("ETH"));
        }
        if (isFromProgram || (properties.part2Program() && isAboutSubstanceUse(labels))) {
            labels.add(SecurityLabels.act(SecurityLabels.PART_2));
            labels.add(SecurityLabels.act(SecurityLabels.NO_REDISCLOSURE));
        }
    }

    private static boolean isAboutSubstanceUse(Collection<Coding> labels) {
        return SecurityLabels.codes(labels).stream().anyMatch(SecurityLabels.SUBSTANCE_USE::contains);
    }

    private void collect(Base element, Set<Rule> rules) {
        for (Property property : element.children()) {
            if (!property.hasValues()) {
                continue;
            }
            for (Base value : property.getValues()) {
                if (value instanceof Coding coding) {
                    rules.addAll(codes.rulesFor(coding));
                } else if (value instanceof CodeableConcept concept) {
                    concept.getCoding().forEach(coding -> rules.addAll(codes.rulesFor(coding)));
                    if (concept.hasText()) {
                        rules.addAll(codes.rulesForText(concept.getText()));
                    }
                } else if (value instanceof Reference reference) {
                    if (reference.hasDisplay()) {
                        rules.addAll(codes.rulesForText(reference.getDisplay()));
                    }
                } else if (!(value instanceof PrimitiveType<?>
                        || value instanceof Meta
                        || value instanceof Narrative)) {
                    collect(value, rules);
                }
            }
        }
    }

    private void collectItems(List<QuestionnaireItemComponent> items, Set<String> answered, Set<Rule> rules) {
        for (QuestionnaireItemComponent item : items) {
            if (answered.contains(item.getLinkId())) {
                item.getCode().forEach(code -> rules.addAll(codes.rulesFor(code)));
            }
            collectItems(item.getItem(), answered, rules);
        }
    }

    private static Set<String> answeredLinkIds(QuestionnaireResponse response) {
        Set<String> answered = new LinkedHashSet<>();
        addAnswered(response.getItem(), answered);
        return answered;
    }

    private static void addAnswered(List<QuestionnaireResponseItemComponent> items, Set<String> answered) {
        for (QuestionnaireResponseItemComponent item : items) {
            if (item.hasAnswer()) {
                answered.add(item.getLinkId());
                item.getAnswer().forEach(answer -> addAnswered(answer.getItem(), answered));
            }
            addAnswered(item.getItem(), answered);
        }
    }

    private static String withoutVersion(@Nullable String canonical) {
        int bar = canonical == null ? -1 : canonical.indexOf('|');
        return bar < 0 ? String.valueOf(canonical) : canonical.substring(0, bar);
    }
}
