package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.runtime.Code;

/**
 * The entries of one type by the codes of one element. Each code is looked up once, however many value sets the logic
 * asks for: a protocol asks for some fifty.
 */
final class CodedEntries {
    private record Key(@Nullable String system, @Nullable String code) {}

    private final Map<String, List<Object>> byValueSet = new HashMap<>();
    private final Map<Key, List<Object>> byCode = new HashMap<>();

    private CodedEntries() {}

    static CodedEntries of(
            List<Object> resources, String codePath, ModelResolver fhirModel, ValueSetMembership terminology) {
        CodedEntries entries = new CodedEntries();
        for (Object resource : resources) {
            Set<Key> codes = new LinkedHashSet<>();
            Set<String> valueSets = new LinkedHashSet<>();
            codingsIn(fhirModel.resolvePath(resource, codePath)).forEach(coding -> {
                codes.add(new Key(coding.getSystem(), coding.getCode()));
                valueSets.addAll(terminology.valueSetsWith(coding.getSystem(), coding.getCode()));
            });
            codes.forEach(code -> entries.byCode
                    .computeIfAbsent(code, first -> new ArrayList<>())
                    .add(resource));
            valueSets.forEach(url -> entries.byValueSet
                    .computeIfAbsent(url, first -> new ArrayList<>())
                    .add(resource));
        }
        return entries;
    }

    /** @param canonical without version */
    List<Object> in(String canonical) {
        return byValueSet.getOrDefault(canonical, List.of());
    }

    List<Object> withOneOf(@Nullable Iterable<Code> codes) {
        Set<Object> found = new LinkedHashSet<>();
        if (codes != null) {
            codes.forEach(
                    code -> found.addAll(byCode.getOrDefault(new Key(code.getSystem(), code.getCode()), List.of())));
        }
        return List.copyOf(found);
    }

    private static Stream<Coding> codingsIn(@Nullable Object coded) {
        Stream<?> concepts = coded instanceof Collection<?> several ? several.stream() : Stream.ofNullable(coded);
        return concepts.flatMap(CodedEntries::codings);
    }

    private static Stream<Coding> codings(Object coded) {
        if (coded instanceof CodeableConcept concept) {
            return concept.getCoding().stream();
        }
        return coded instanceof Coding coding ? Stream.of(coding) : Stream.empty();
    }
}
