package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/**
 * Which codes the guide's value sets hold; all of them are enumerated or made of enumerated ones.
 *
 * <p>An ICD-10-CM category listed in a value set stands for every code below it, because the classification builds a
 * code from its category's characters and patients are coded with leaves only. In value sets of others it stands for
 * itself only: they list what they mean.
 */
final class ValueSetMembership implements TerminologyProvider {
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final int ICD_CATEGORY_LENGTH = 3;

    private record Key(String system, String code) {}

    private record Members(Set<Key> keys, List<Code> codes) {}

    private final Map<String, Members> byUrl;
    private final Set<String> withoutCategories;
    private final Map<Key, Set<String>> urlsByKey = new HashMap<>();

    private ValueSetMembership(Map<String, Members> byUrl, Set<String> withoutCategories) {
        this.byUrl = Map.copyOf(byUrl);
        this.withoutCategories = Set.copyOf(withoutCategories);
        byUrl.forEach((url, members) -> members.keys()
                .forEach(key -> urlsByKey
                        .computeIfAbsent(key, first -> new LinkedHashSet<>())
                        .add(url)));
    }

    static ValueSetMembership of(List<ValueSet> valueSets) {
        Map<String, ValueSet> sources = new HashMap<>();
        valueSets.forEach(valueSet -> sources.put(valueSet.getUrl(), valueSet));
        Map<String, Members> byUrl = new HashMap<>();
        for (ValueSet valueSet : valueSets) {
            List<Code> codes = new ArrayList<>();
            collect(valueSet, sources, new LinkedHashSet<>(), codes);
            byUrl.put(valueSet.getUrl(), members(codes));
        }
        return new ValueSetMembership(byUrl, Set.of());
    }

    /**
     * These value sets and others.
     *
     * @param others codes by canonical without version
     */
    ValueSetMembership with(Map<String, List<Code>> others) {
        Map<String, Members> all = new HashMap<>(byUrl);
        Set<String> foreign = new HashSet<>(withoutCategories);
        others.forEach((url, codes) -> {
            if (all.putIfAbsent(url, members(codes)) == null) {
                foreign.add(url);
            }
        });
        return new ValueSetMembership(all, foreign);
    }

    private static Members members(List<Code> codes) {
        Set<Key> keys = new LinkedHashSet<>();
        codes.forEach(code ->
                keys.add(new Key(Objects.requireNonNull(code.getSystem()), Objects.requireNonNull(code.getCode()))));
        return new Members(Set.copyOf(keys), List.copyOf(codes));
    }

    private static void collect(
            ValueSet valueSet, Map<String, ValueSet> sources, Set<String> visited, List<Code> codes) {
        if (!visited.add(valueSet.getUrl())) {
            return;
        }
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            for (ConceptReferenceComponent concept : include.getConcept()) {
                codes.add(new Code()
                        .withSystem(include.getSystem())
                        .withCode(concept.getCode())
                        .withDisplay(concept.getDisplay()));
            }
            for (CanonicalType part : include.getValueSet()) {
                ValueSet included = sources.get(withoutVersion(part.getValue()));
                if (included == null) {
                    throw new GuideLogicBroken("Value set " + valueSet.getUrl() + " includes " + part.getValue()
                            + ", which the guide does not hold");
                }
                collect(included, sources, visited, codes);
            }
        }
    }

    boolean holds(String valueSet) {
        return byUrl.containsKey(withoutVersion(valueSet));
    }

    /** Whether codes of a system may be written in several ways, or stand for others. */
    static boolean isRespelled(String system) {
        return system.equals(ICD_10_CM);
    }

    /**
     * The codes of a value set, whatever their system.
     *
     * @return empty if it holds more codes than it lists: an ICD-10-CM category stands for others
     */
    Optional<Set<String>> onlyCodesOf(String valueSet) {
        Set<String> codes = new HashSet<>();
        for (Key key : membersOf(valueSet).keys()) {
            if (isRespelled(key.system())) {
                return Optional.empty();
            }
            codes.add(key.code());
        }
        return Optional.of(codes);
    }

    boolean contains(String valueSet, @Nullable String system, @Nullable String code) {
        membersOf(valueSet);
        return valueSetsWith(system, code).contains(withoutVersion(valueSet));
    }

    /** The canonicals, without versions, of all value sets that hold this code. */
    Set<String> valueSetsWith(@Nullable String system, @Nullable String code) {
        if (system == null || code == null) {
            return Set.of();
        }
        Set<String> exact = urlsByKey.getOrDefault(new Key(system, code), Set.of());
        if (!system.equals(ICD_10_CM)) {
            return exact;
        }
        Set<String> urls = new HashSet<>(exact);
        for (int length = code.length() - 1; length >= ICD_CATEGORY_LENGTH; length--) {
            urlsByKey.getOrDefault(new Key(system, code.substring(0, length)), Set.of()).stream()
                    .filter(url -> !withoutCategories.contains(url))
                    .forEach(urls::add);
        }
        return urls;
    }

    /** @throws GuideLogicBroken if the guide does not hold the value set */
    String knownCanonical(String valueSet) {
        membersOf(valueSet);
        return withoutVersion(valueSet);
    }

    @Override
    public boolean in(Code code, ValueSetInfo valueSet) {
        return contains(Objects.requireNonNull(valueSet.getId()), code.getSystem(), code.getCode());
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo valueSet) {
        return membersOf(Objects.requireNonNull(valueSet.getId())).codes();
    }

    @Override
    public @Nullable Code lookup(Code code, CodeSystemInfo codeSystem) {
        return null;
    }

    private Members membersOf(String valueSet) {
        Members members = byUrl.get(withoutVersion(valueSet));
        if (members == null) {
            throw new GuideLogicBroken("The guide holds no value set " + valueSet);
        }
        return members;
    }

    static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }
}
