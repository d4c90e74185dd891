package org.kapfhir.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.CodeSystemAliases;
import org.kapfhir.shared.Canonicals;

/**
 * Which codes are sensitive, by the value sets of the guide that carry a sensitivity rule.
 *
 * <p>As everywhere in this product, an ICD-10-CM category stands for every code below it, other names of a code system are
 * taken for the official one, and an entry without a code is known by its text. A label too many is safe, one too few is
 * not.
 */
final class SensitiveCodes {
    private static final String RULE = Canonicals.BASE + "/StructureDefinition/kap-sensitivity-rule";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final int ICD_CATEGORY_LENGTH = 3;

    /** SNOMED CT ends its names with their kind. */
    private static final Pattern KIND = Pattern.compile(" \\([a-z ]+\\)$");

    /** What one value set asks for. */
    record Rule(String valueSet, List<Coding> labels, Set<String> resourceTypes) {
        Rule {
            labels = List.copyOf(labels);
            resourceTypes = Set.copyOf(resourceTypes);
        }

        boolean holdsFor(String resourceType) {
            return resourceTypes.isEmpty() || resourceTypes.contains(resourceType);
        }
    }

    private record Key(String system, String code) {}

    private final Map<Key, Set<Rule>> byCode = new HashMap<>();
    /** Names by their first word, each as its words. */
    private final Map<String, Map<String, Set<Rule>>> byFirstWord = new HashMap<>();

    private SensitiveCodes() {}

    static SensitiveCodes of(GuidePackage guide) {
        SensitiveCodes codes = new SensitiveCodes();
        for (ValueSet valueSet : guide.definitions(ValueSet.class)) {
            if (valueSet.hasExtension(RULE)) {
                codes.collect(valueSet, rule(valueSet), guide, new HashSet<>());
            }
        }
        return codes;
    }

    private static Rule rule(ValueSet valueSet) {
        Extension rule = valueSet.getExtensionByUrl(RULE);
        List<Coding> labels = new ArrayList<>();
        rule.getExtensionsByUrl("label").forEach(label -> labels.add((Coding) label.getValue()));
        Set<String> types = new LinkedHashSet<>();
        rule.getExtensionsByUrl("resourceType")
                .forEach(type -> types.add(type.getValue().primitiveValue()));
        return new Rule(valueSet.getUrl(), labels, types);
    }

    private void collect(ValueSet valueSet, Rule rule, GuidePackage guide, Set<String> visited) {
        if (!visited.add(valueSet.getUrl())) {
            return;
        }
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            include.getConcept()
                    .forEach(concept -> add(include.getSystem(), concept.getCode(), concept.getDisplay(), rule));
            if (include.hasSystem() && !include.hasConcept()) {
                guide.find(CodeSystem.class, include.getSystem())
                        .ifPresent(system -> system.getConcept()
                                .forEach(concept ->
                                        add(system.getUrl(), concept.getCode(), concept.getDisplay(), rule)));
            }
            for (CanonicalType part : include.getValueSet()) {
                ValueSet included = guide.find(ValueSet.class, withoutVersion(part.getValue()))
                        .orElseThrow(() -> new SensitivityRuleBroken(
                                "Value set " + valueSet.getUrl() + " includes " + part.getValue()));
                collect(included, rule, guide, visited);
            }
        }
    }

    private void add(String system, String code, @Nullable String display, Rule rule) {
        byCode.computeIfAbsent(new Key(system, code), first -> new LinkedHashSet<>())
                .add(rule);
        if (display != null) {
            String plain = plain(display);
            byFirstWord
                    .computeIfAbsent(firstWord(plain), first -> new HashMap<>())
                    .computeIfAbsent(plain, first -> new LinkedHashSet<>())
                    .add(rule);
        }
    }

    /** The rules of a code, whichever way its system is named. */
    Set<Rule> rulesFor(Coding coding) {
        if (!coding.hasCode() || !coding.hasSystem()) {
            return Set.of();
        }
        String system = CodeSystemAliases.officialSystem(coding.getSystem());
        String code = Optional.ofNullable(CodeSystemAliases.officialCode(system, coding.getCode()))
                .orElse(coding.getCode());
        Set<Rule> exact = byCode.getOrDefault(new Key(system, code), Set.of());
        if (!system.equals(ICD_10_CM)) {
            return exact;
        }
        Set<Rule> rules = new LinkedHashSet<>(exact);
        for (int length = code.length() - 1; length >= ICD_CATEGORY_LENGTH; length--) {
            rules.addAll(byCode.getOrDefault(new Key(system, code.substring(0, length)), Set.of()));
        }
        return rules;
    }

    /** The rules of every name in the value sets that is the text, or is contained in it as words. */
    Set<Rule> rulesForText(String text) {
        String plain = plain(text);
        String words = " " + plain + " ";
        Set<Rule> rules = new LinkedHashSet<>();
        for (String word : plain.split(" ", -1)) {
            byFirstWord.getOrDefault(word, Map.of()).forEach((name, found) -> {
                if (words.contains(" " + name + " ")) {
                    rules.addAll(found);
                }
            });
        }
        return rules;
    }

    private static String firstWord(String plain) {
        int space = plain.indexOf(' ');
        return space < 0 ? plain : plain.substring(0, space);
    }

    private static String plain(String text) {
        return KIND.matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }
}
